using System.IO.Compression;
using System.Xml;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>Finds the parts of a Word document that hold words, by the relationships between its parts.</summary>
internal static class WordParts
{
    /// <summary>Relationships are told apart by how their types end: what stands before differs between two editions of the standard.</summary>
    private const string MainPart = "/officeDocument";

    private static readonly string[] Before = ["/header"];
    private static readonly string[] Behind = ["/footer", "/footnotes", "/endnotes"];

    /// <summary>Headers, the text itself, footers and notes; nothing when the archive is no Word document.</summary>
    internal static IReadOnlyList<ZipArchiveEntry> InOrderOfReading(ZipArchive archive)
    {
        var entries = archive.Entries
            .GroupBy(entry => entry.FullName.TrimStart('/'), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        if (Related(entries, "", MainPart).FirstOrDefault() is not { } main || !IsWord(main))
            return [];

        var related = (string[] types) => types.SelectMany(type => Related(entries, main.FullName.TrimStart('/'), type));
        return [.. related(Before), main, .. related(Behind)];
    }

    /// <summary>Reads a part; it can't lead anywhere else.</summary>
    internal static XmlReader Xml(ZipArchiveEntry part) => XmlReader.Create(
        part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>The parts that a part (the whole archive when its name is empty) names as related in some way.</summary>
    private static IEnumerable<ZipArchiveEntry> Related(Dictionary<string, ZipArchiveEntry> entries, string from, string type)
    {
        var folder = from.Contains('/', StringComparison.Ordinal) ? from[..from.LastIndexOf('/')] : "";
        if (!entries.TryGetValue($"{folder}/_rels/{from[(from.LastIndexOf('/') + 1)..]}.rels".TrimStart('/'), out var relationships))
            yield break;

        using var xml = Xml(relationships);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Type")?.EndsWith(type, StringComparison.Ordinal) == true
                && entries.TryGetValue(Resolve(folder, xml.GetAttribute("Target") ?? ""), out var part))
                yield return part;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not (".." or "."))
                path.Add(step);
        }

        return string.Join('/', path);
    }

    /// <summary>Sheets and slides have a main part as well.</summary>
    private static bool IsWord(ZipArchiveEntry main)
    {
        using var xml = Xml(main);
        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "document" && WordText.IsWord(xml.NamespaceURI);
    }
}
