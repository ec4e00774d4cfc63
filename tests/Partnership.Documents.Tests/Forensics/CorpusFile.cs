namespace Partnership.Documents.Tests.Forensics;

/// <summary>A file of the corpus and what is planted in it, as its manifest says; tools/leak-corpus makes both.</summary>
public sealed record CorpusFile
{
    /// <summary>Where it is in the corpus, such as leaks/pikepdf-note.pdf.</summary>
    public required string File { get; init; }

    /// <summary>The programs that made it.</summary>
    public required string MadeBy { get; init; }

    public required IReadOnlyList<PlantedLeak> Planted { get; init; }

    /// <summary>Kinds that are true of the file besides what is planted.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    public override string ToString() => File;
}
