using System.IO.Compression;
using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.WordFiles;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Forensics;

/// <summary>Gathers the words of a Word file that stand in none of its text.</summary>
internal static class WordBesideWords
{
    private const int Most = 5_000;
    private const int Longest = 2_000;

    internal static IReadOnlyList<BesideWords> Of(Stream docx, CancellationToken cancellationToken)
    {
        var found = new List<BesideWords>();
        try
        {
            docx.Position = 0;
            using var archive = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            if (WordPackage.IsWithinLimits(archive))
                foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (WordPackage.Read(entry) is { } part)
                        Gather(part, found);
                }
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            // What was gathered before the damage is kept.
        }

        return found.Distinct().ToList();
    }

    private static void Gather(byte[] part, List<BesideWords> found)
    {
        try
        {
            using var reader = Wordml.Open(part);
            while (found.Count < Most && Wordml.ToNextElement(reader))
            {
                switch (reader.LocalName)
                {
                    case "docPr":
                        Add(found, "a picture's description", reader.GetAttribute("descr"));
                        Add(found, "a picture's title", reader.GetAttribute("title"));
                        break;
                    case "tblCaption" or "tblDescription":
                        Add(found, "a table's description", Wordml.Value(reader));
                        break;
                    case "title" when reader.NamespaceURI.Contains("purl.org/dc", StringComparison.Ordinal):
                        Add(found, "the title", reader.ReadElementContentAsString());
                        break;
                    case "bookmarkStart" when Wordml.Value(reader, "name") is { } name && !name.StartsWith('_'):
                        Add(found, "a bookmark", name);
                        break;
                    case "hyperlink":
                        Add(found, "a link's description", Wordml.Value(reader, "tooltip"));
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // What was gathered before the damage is kept.
        }
    }

    private static void Add(List<BesideWords> found, string where, string? words)
    {
        if (found.Count < Most && FindingList.Shortened(words, Longest) is { } shown)
            found.Add(new BesideWords(where, null, shown));
    }
}
