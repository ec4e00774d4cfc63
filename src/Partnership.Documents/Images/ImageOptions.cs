using System.ComponentModel.DataAnnotations;

namespace Partnership.Documents.Images;

/// <summary>The limits under which pictures are read and rendered that nobody vouches for.</summary>
public sealed class ImageOptions
{
    /// <summary>The largest file that is read. The whole file is held in memory while it is worked on.</summary>
    /// <value>Bytes; from 1 to 104,857,600 (100 MB). The default is 20,971,520 (20 MB).</value>
    [Range(1L, 104_857_600L)]
    public long MaxBytes { get; set; } = 20_971_520;

    /// <summary>
    /// The most pixels, width times height, that a picture may say it has; known before the first of them is decoded. Most files
    /// are decoded in strips, in tens of megabytes of memory. Some kinds only come whole: 4 to 9 bytes for each pixel of a
    /// progressive JPEG, interlaced PNG, WebP or GIF, and 15 of an AVIF.
    /// </summary>
    /// <value>Pixels; from 1 to 250,000,000. The default is 50,000,000.</value>
    [Range(1L, 250_000_000L)]
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>The longest time that the work on one picture may take once its turn has come.</summary>
    /// <value>From one second to ten minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many pictures are worked on at once; others wait for their turn. Each takes one thread and its memory.</summary>
    /// <value>Pictures; from 1 to 16. The default is 2.</value>
    [Range(1, 16)]
    public int MaxAtOnce { get; set; } = 2;
}
