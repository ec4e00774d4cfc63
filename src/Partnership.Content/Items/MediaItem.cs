namespace Partnership.Content.Items;

/// <summary>The public facts of an uploaded file.</summary>
public sealed record MediaItem
{
    /// <summary>What the addresses of public files begin with.</summary>
    public const string PublicRoot = "/media";

    /// <summary>Stable through replacements of the file.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name for the reader's download, with its ending.</summary>
    public required string FileName { get; init; }

    /// <summary>The ending in lower case, without the dot.</summary>
    public required string Extension { get; init; }

    /// <summary>The internet media type, for example <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of the file: 64 lower-case hexadecimal digits. It is also the strong ETag.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The number of pages of a document, or null when it has none or they could not be counted.</summary>
    public int? PageCount { get; init; }

    /// <summary>The width of a picture, as people see it.</summary>
    /// <value>Pixels, at least 1; null for what is no picture.</value>
    public int? Width { get; init; }

    /// <summary>The height of a picture, as people see it.</summary>
    /// <value>Pixels, at least 1; null for what is no picture.</value>
    public int? Height { get; init; }

    /// <summary>The point of a picture that stays in sight when it is cropped, as a part of its width from the left.</summary>
    /// <value>From 0 to 1. The default is the middle.</value>
    public double FocusX { get; init; } = 0.5;

    /// <summary>The point of a picture that stays in sight when it is cropped, as a part of its height from the top.</summary>
    /// <value>From 0 to 1. The default is the middle.</value>
    public double FocusY { get; init; } = 0.5;

    /// <summary>Whether it is a picture. A picture itself is never public: only what is made of its pixels is.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Whether it is what a web page is made of. The file itself is never public: only the page is.</summary>
    public bool IsPageSource => MediaType == "text/html";

    /// <summary>When the file was uploaded, in UTC.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>What its address begins with.</summary>
    /// <value>The default is <c>/media</c>, for public files. A preview has a root of its own, where only its own readers get files.</value>
    public string Root { get; init; } = PublicRoot;

    /// <summary>The address of the file on this site. Nothing answers there for a picture and for what a page is made of.</summary>
    public string Url => $"{Root}/{Id:N}/{Uri.EscapeDataString(FileName)}";
}
