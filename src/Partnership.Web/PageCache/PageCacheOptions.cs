using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.PageCache;

/// <summary>How finished pages are kept in memory (<c>PageCache:*</c>).</summary>
public sealed class PageCacheOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "PageCache";

    /// <summary>Whether finished pages are kept at all. Off only to measure rendering.</summary>
    /// <value>The default is true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The most pages that are kept; further ones are made anew for each reader.</summary>
    /// <value>From 0 to 1,000,000. The default is 5,000.</value>
    [Range(0, 1_000_000)]
    public int MaxPages { get; set; } = 5_000;

    /// <summary>How large the kept pages are together at the most; further ones are made anew for each reader.</summary>
    /// <value>Bytes of uncompressed pages, from 0 to 1 GB; compressed forms come on top, a third or so. The default is 16 MB.</value>
    [Range(0, 1024L * 1024 * 1024)]
    public long MaxBytes { get; set; } = 16 * 1024 * 1024;
}
