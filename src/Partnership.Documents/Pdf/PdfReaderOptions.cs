using System.ComponentModel.DataAnnotations;

namespace Partnership.Documents.Pdf;

/// <summary>The limits under which <see cref="PdfReader"/> reads files that nobody vouches for.</summary>
public sealed class PdfReaderOptions
{
    /// <summary>The largest file that is read. The whole file is held in memory while it is read.</summary>
    /// <value>Bytes; from 1 to 1,073,741,824 (1 GB). The default is 104,857,600 (100 MB).</value>
    [Range(1L, 1_073_741_824L)]
    public long MaxBytes { get; set; } = 104_857_600;

    /// <summary>The longest file that is read.</summary>
    /// <value>Pages; from 1 to 10,000. The default is 2,000.</value>
    [Range(1, 10_000)]
    public int MaxPages { get; set; } = 2_000;

    /// <summary>The longest time that reading may take once the file is in memory.</summary>
    /// <value>From one second to one hour. The default is five minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(5);
}
