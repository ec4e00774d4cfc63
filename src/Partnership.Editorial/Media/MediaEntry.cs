using System.Collections.Immutable;
using Partnership.Documents.Reports.Html;

namespace Partnership.Editorial.Media;

/// <summary>A file of the media library, as somebody at the desk sees it.</summary>
public sealed record MediaEntry
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, with the ending.</summary>
    public required string FileName { get; init; }

    /// <summary>The ending in lower case, without the dot.</summary>
    public required string Extension { get; init; }

    /// <summary>The internet media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of the content: 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The pages of a document, or null.</summary>
    public required int? PageCount { get; init; }

    /// <summary>What a picture shows, or null.</summary>
    public required string? AltText { get; init; }

    /// <summary>Whether a picture says nothing that the text beside it doesn't.</summary>
    public required bool IsDecorative { get; init; }

    /// <summary>The width of a picture in pixels, or null.</summary>
    public required int? Width { get; init; }

    /// <summary>The height of a picture in pixels, or null.</summary>
    public required int? Height { get; init; }

    /// <summary>The point that must stay visible when a picture is cropped, from 0 (left) to 1 (right); the middle unless somebody chose.</summary>
    public required double FocusX { get; init; }

    /// <summary>From 0 (top) to 1 (bottom).</summary>
    public required double FocusY { get; init; }

    /// <summary>Who handed it in; null for the starting content.</summary>
    public required string? UploadedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Whether the newest or the public version of any document uses it.</summary>
    public required bool IsUsed { get; init; }

    /// <summary>Whether a public version uses it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether it is a picture.</summary>
    public bool IsPicture => Width is not null;

    /// <summary>Whether it is a report as a web page.</summary>
    public bool IsReadableReport => MediaType == ReportFile.MediaType;

    /// <summary>Whether somebody must still say what the picture shows.</summary>
    public bool LacksAltText => IsPicture && AltText is null && !IsDecorative;

    internal static MediaEntry Of(MediaFile file, IReadOnlyCollection<MediaUse> uses) => new()
    {
        Id = file.Id,
        FileName = file.FileName,
        Extension = file.Extension,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        Sha256 = file.Sha256,
        PageCount = file.PageCount,
        AltText = file.AltText,
        IsDecorative = file.IsDecorative,
        Width = file.Width,
        Height = file.Height,
        FocusX = file.Focus.X,
        FocusY = file.Focus.Y,
        UploadedBy = file.UploadedBy,
        CreatedAt = file.CreatedAt,
        IsUsed = uses.Count > 0,
        IsPublic = uses.Any(u => u.IsPublished),
    };
}

/// <summary>A file with everything that uses it.</summary>
/// <param name="File">The file.</param>
/// <param name="Places">The documents that the person may see, by their names.</param>
/// <param name="HiddenPlaces">How many more there are that the person may not see.</param>
/// <param name="IsInHistory">Whether only an older version, or a form that somebody has open, uses it: it can't be deleted then either.</param>
public sealed record MediaDetails(MediaEntry File, ImmutableArray<MediaPlace> Places, int HiddenPlaces, bool IsInHistory);

/// <summary>A document in a culture that uses a file.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Culture">The culture.</param>
/// <param name="VersionId">The newest version that uses it; the public one when the newest doesn't.</param>
/// <param name="Name">The document's name in it.</param>
/// <param name="IsNewest">Whether the newest version uses it.</param>
/// <param name="IsPublished">Whether the public version uses it.</param>
public sealed record MediaPlace(Guid DocumentId, string Culture, Guid VersionId, string Name, bool IsNewest, bool IsPublished);
