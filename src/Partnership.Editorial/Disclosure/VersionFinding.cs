using Partnership.Disclosure.Findings;

namespace Partnership.Editorial.Disclosure;

/// <summary>Something that the disclosure check found in a version. Made anew with each check.</summary>
internal sealed class VersionFinding
{
    public const int KeyMaxLength = 64;
    public const int KindMaxLength = 40;
    public const int PlaceMaxLength = 200;
    public const int TextMaxLength = 500;
    public const int WordsMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid VersionId { get; set; }

    /// <summary>The same for the same thing in another version: 64 lower-case hexadecimal digits.</summary>
    public required string Key { get; set; }

    /// <summary>The name of a kind of detail, of a kind of thing in a file, or <see cref="FindingKinds.NotExamined"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Where it is, for a reader: the name of a property or a file.</summary>
    public required string Place { get; set; }

    public Guid? FileId { get; set; }

    /// <summary>From 1; null when it is no page of a file.</summary>
    public int? Page { get; set; }

    /// <summary>Parts of the page, from 0 to 1; null when it isn't known where it stands.</summary>
    public double? Left { get; set; }

    public double? Top { get; set; }

    public double? Right { get; set; }

    public double? Bottom { get; set; }

    /// <summary>What was found; a word that must not appear is masked.</summary>
    public string? Text { get; set; }

    /// <summary>The words around it, masked alike.</summary>
    public string? Before { get; set; }

    public string? After { get; set; }

    public required string Why { get; set; }

    public string? Advice { get; set; }

    public Confidence Confidence { get; set; }

    public Severity Severity { get; set; }
}
