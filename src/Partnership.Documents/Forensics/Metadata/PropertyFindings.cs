using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>Says what the properties of a file give away.</summary>
internal static class PropertyFindings
{
    internal const string RemoveInWord =
        "In Word choose File, Info, Inspect Document, remove the document properties and personal information, and save as PDF again.";

    /// <summary>Adds a finding for a property that says something about somebody; a path is of interest in any property.</summary>
    internal static void AddProperty(this FindingList findings, string name, string? value, FileFindingKind? kind, string advice = RemoveInWord)
    {
        if (FindingList.Shortened(value) is not { } shown || shown.All(character => !char.IsLetterOrDigit(character)))
            return;

        if (MetadataText.PathIn(value) is { } path)
            findings.AddPath($"The property “{name}” of the file", path, advice);
        else if (kind is { } known)
            findings.Add(known, Why(known, name, shown), advice, shown);
    }

    internal static void AddPath(this FindingList findings, string where, string path, string advice = RemoveInWord, int? page = null) =>
        findings.Add(
            FileFindingKind.PathMetadata,
            $"{where} holds the path {FindingList.Quoted(path)}. Paths tell user names, and often the names of cases.",
            advice,
            path,
            page);

    private static string Why(FileFindingKind kind, string name, string value) => kind == FileFindingKind.AuthorMetadata
        ? $"The property “{name}” of the file names {FindingList.Quoted(value)}. Anyone who opens the file's properties reads it."
        : $"The property “{name}” of the file says {FindingList.Quoted(value)}. Readers don't see it on a page, but anyone can look it up.";
}
