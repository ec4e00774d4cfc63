using Partnership.Documents.Reports.Html;

namespace Partnership.Editorial.Media;

/// <summary>The facts of an uploaded file. Its bytes are on disk under their hash.</summary>
internal sealed class MediaFile
{
    public const int FileNameMaxLength = 200;
    public const int ExtensionMaxLength = 10;
    public const int MediaTypeMaxLength = 100;
    public const int Sha256MaxLength = 64;
    public const int AltTextMaxLength = 300;

    public Guid Id { get; set; }

    public required string FileName { get; set; }

    public required string Extension { get; set; }

    public required string MediaType { get; set; }

    public long Bytes { get; set; }

    public required string Sha256 { get; set; }

    public int? PageCount { get; set; }

    /// <summary>What a picture shows, for those who don't see it; null while nobody has said.</summary>
    public string? AltText { get; set; }

    /// <summary>Whether a picture says nothing that the text beside it doesn't.</summary>
    public bool IsDecorative { get; set; }

    /// <summary>In pixels, as people see it; null for what is no picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    public bool IsPicture => Width is not null;

    public bool IsReadableReport => MediaType == ReportFile.MediaType;

    public bool LacksAltText => IsPicture && AltText is null && !IsDecorative;

    /// <summary>The point of a picture that must stay visible, from 0 (left) to 1 (right); null for its middle.</summary>
    public double? FocusX { get; set; }

    /// <summary>From 0 (top) to 1 (bottom).</summary>
    public double? FocusY { get; set; }

    /// <summary>The point that stays visible; the middle while nobody has said anything else.</summary>
    public (double X, double Y) Focus => (FocusX ?? 0.5, FocusY ?? 0.5);

    /// <summary>Who handed it in; null for the starting content.</summary>
    public string? UploadedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
