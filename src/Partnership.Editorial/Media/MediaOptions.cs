using System.ComponentModel.DataAnnotations;
using Partnership.Documents.Inspection;

namespace Partnership.Editorial.Media;

/// <summary>How large the files may be that people hand in (<c>Media:*</c>).</summary>
public sealed class MediaOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Media";

    /// <summary>The largest document.</summary>
    /// <value>Bytes; from 1 MB to 1 GB. The default is 104,857,600 (100 MB).</value>
    [Range(1_048_576L, 1_073_741_824L)]
    public long MaxDocumentBytes { get; set; } = 104_857_600;

    /// <summary>The largest file of a picture. It is held in memory while it is worked on.</summary>
    /// <value>Bytes; from 64 KB to 100 MB. The default is 20,971,520 (20 MB).</value>
    [Range(65_536L, 104_857_600L)]
    public long MaxPictureBytes { get; set; } = 20_971_520;

    /// <summary>The most pixels of a picture, width times height.</summary>
    /// <value>Pixels; from 1,000,000 to 250,000,000. The default is 50,000,000.</value>
    [Range(1_000_000L, 250_000_000L)]
    public long MaxPicturePixels { get; set; } = 50_000_000;

    /// <summary>The largest upload, all its files together.</summary>
    /// <value>Bytes; from 1 MB to 10 GB. The default is 314,572,800 (300 MB).</value>
    [Range(1_048_576L, 10_737_418_240L)]
    public long MaxUploadBytes { get; set; } = 314_572_800;

    /// <summary>The most files in one upload.</summary>
    /// <value>From 1 to 100. The default is 20.</value>
    [Range(1, 100)]
    public int MaxFilesAtOnce { get; set; } = 20;

    /// <summary>The same for those who look at files before they are kept.</summary>
    public InspectionLimits ToInspectionLimits() => new() { MaxDocumentBytes = MaxDocumentBytes, MaxPictureBytes = MaxPictureBytes, MaxPicturePixels = MaxPicturePixels };

    /// <summary>The largest file of any kind.</summary>
    internal long MaxFileBytes => Math.Max(MaxDocumentBytes, MaxPictureBytes);
}
