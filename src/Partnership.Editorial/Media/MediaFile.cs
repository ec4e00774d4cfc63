namespace Partnership.Editorial.Media;

/// <summary>The facts of an uploaded file. Its bytes are on disk under their hash.</summary>
internal sealed class MediaFile
{
    public const int FileNameMaxLength = 200;
    public const int ExtensionMaxLength = 10;
    public const int MediaTypeMaxLength = 100;
    public const int Sha256MaxLength = 64;

    public Guid Id { get; set; }

    public required string FileName { get; set; }

    public required string Extension { get; set; }

    public required string MediaType { get; set; }

    public long Bytes { get; set; }

    public required string Sha256 { get; set; }

    public int? PageCount { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
