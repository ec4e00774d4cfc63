namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>The Word file that is looked at, and where findings go.</summary>
internal sealed class WordSubject
{
    internal FindingList Findings { get; } = new();

    internal WordStyles Styles { get; } = new();

    internal bool HasTitle { get; set; }

    internal bool HasLanguage { get; set; }

    internal int Headings { get; set; }

    internal int Paragraphs { get; set; }

    internal required CancellationToken Cancellation { get; init; }
}
