namespace Partnership.Documents.Examination;

/// <summary>Something that a file carries, or lacks, besides what a reader sees.</summary>
public sealed record FileFinding
{
    /// <summary>What it is.</summary>
    public required FileFindingKind Kind { get; init; }

    /// <summary>The page, from 1; null when it concerns the whole file.</summary>
    public int? Page { get; init; }

    /// <summary>Where it is on the page; null when that isn't known.</summary>
    public PageBox? Box { get; init; }

    /// <summary>What is hidden: the covered words, the name in a property, the name of an attachment. Shortened to 500 characters; null when there are no words.</summary>
    public string? Text { get; init; }

    /// <summary>What was found and why it matters, in a sentence for the person who checks it.</summary>
    public required string Why { get; init; }

    /// <summary>What to do about it in the program that made the file.</summary>
    public required string Advice { get; init; }
}
