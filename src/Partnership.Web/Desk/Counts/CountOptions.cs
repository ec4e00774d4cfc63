using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Desk.Counts;

/// <summary>Whether and how often pages and files are counted (<c>Counts:*</c>).</summary>
public sealed class CountOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Counts";

    /// <summary>Whether anything is counted.</summary>
    /// <value>The default is true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>How often what was counted is written down. A crash loses at most so much.</summary>
    /// <value>From one second to one hour. The default is one minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WriteEvery { get; set; } = TimeSpan.FromMinutes(1);
}
