namespace Partnership.Documents.Tests.Forensics;

/// <summary>Something that was planted in a file of the corpus.</summary>
/// <param name="Kind">The kind that must be found.</param>
/// <param name="Page">The page that must be named; null when the finding may name any or none.</param>
/// <param name="Words">A piece of the words that must be found; null when there are none.</param>
public sealed record PlantedLeak(string Kind, int? Page, string? Words);
