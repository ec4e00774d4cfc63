using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Reads what a Word file points at outside of itself.</summary>
internal static class RelationReader
{
    private const int MostRelations = 20_000;

    internal static void Read(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            for (var count = 0; count < MostRelations && Wordml.ToNextElement(reader); count++)
                if (reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") == "External")
                    Outside(reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "", subject.Findings);
        }
        catch (XmlException)
        {
            // The relations before the damage are kept.
        }
    }

    private static void Outside(string type, string target, FindingList findings)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (MetadataText.PathIn(Uri.UnescapeDataString(target)) is { } path)
            findings.AddPath(
                kind switch
                {
                    "attachedTemplate" => "The template that the file is attached to",
                    "hyperlink" => "A link",
                    "image" => "A picture that is linked, not put in,",
                    _ => "A link to another file",
                },
                path,
                "In Word take the link out (right-click, Remove Hyperlink), or choose another template under Developer, Document Template.");
        else if (kind is not "hyperlink" && Uri.TryCreate(target, UriKind.Absolute, out _))
            findings.Add(
                FileFindingKind.LaunchAction,
                $"The file fetches a part of itself from {FindingList.Quoted(target)} whenever somebody opens it.",
                "Put the part into the file itself, or take it out.",
                target);
    }
}
