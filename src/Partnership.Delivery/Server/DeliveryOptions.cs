using System.ComponentModel.DataAnnotations;

namespace Partnership.Delivery.Server;

/// <summary>What the Delivery API hands out, and to whom (<c>Delivery:*</c>). The names are Umbraco's.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Delivery";

    /// <summary>Whether the Delivery API answers at all; otherwise it says 401 to everybody, as Umbraco does.</summary>
    /// <value>The default is true: it gives nothing that the site does not show.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether what is published is open to everybody; otherwise only to holders of a key.</summary>
    /// <value>The default is true.</value>
    public bool PublicAccess { get; set; } = true;

    /// <summary>Whether formatted text is a tree of elements instead of HTML.</summary>
    /// <value>The default is false.</value>
    public bool RichTextOutputAsJson { get; set; }

    /// <summary>How many requests an address without a key may make in the long run.</summary>
    /// <value>Requests a second, from 1 to 1,000,000. The default is 50.</value>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 50;

    /// <summary>How many requests an address without a key may make at once, after a while of silence.</summary>
    /// <value>Requests, from 1 to 1,000,000. The default is 1,000.</value>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1_000;

    /// <summary>The longest answer. What would be longer is refused, and the caller told to ask for less.</summary>
    /// <value>Bytes, from 64 KB to 256 MB. The default is 16 MB.</value>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int LongestAnswerBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How much memory finished answers may take, to be given again until something is published.</summary>
    /// <value>Bytes, from 0 (none is kept) to 1 GB. The default is 16 MB.</value>
    [Range(0, 1024 * 1024 * 1024)]
    public int KeptAnswersBytes { get; set; } = 16 * 1024 * 1024;
}
