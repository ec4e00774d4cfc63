using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Reads the properties of a Word file: those of every file, those of Office, and those that somebody added.</summary>
internal static class WordProperties
{
    private const int MostProperties = 1_000;

    private const string Advice =
        "In Word choose File, Info, Inspect Document, and remove the document properties and personal information.";

    internal static void Read(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            string? root = null;
            var (name, custom) = ("", "");
            for (var count = 0; count < MostProperties && reader.Read();)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    root ??= reader.NamespaceURI;
                    name = reader.LocalName;
                    custom = reader.LocalName == "property" ? reader.GetAttribute("name") ?? "" : custom;
                }
                else if (reader.NodeType == XmlNodeType.Text)
                {
                    count++;
                    Property(root ?? "", name, custom, reader.Value, subject);
                }
            }
        }
        catch (XmlException)
        {
            // The properties before the damage are kept.
        }
    }

    private static void Property(string root, string name, string custom, string value, WordSubject subject)
    {
        if (root.EndsWith("core-properties", StringComparison.Ordinal) || root.EndsWith("coreProperties", StringComparison.Ordinal))
            Core(name, value, subject);
        else if (root.EndsWith("custom-properties", StringComparison.Ordinal) || root.EndsWith("customProperties", StringComparison.Ordinal))
            subject.Findings.AddProperty(custom, value, PropertyKind.Of(custom) ?? FileFindingKind.OtherMetadata, Advice);
        else
            Extended(name, value, subject);
    }

    private static void Core(string name, string value, WordSubject subject)
    {
        if (name == "title")
            subject.HasTitle |= !string.IsNullOrWhiteSpace(value);
        FileFindingKind? kind = name switch
        {
            "creator" or "lastModifiedBy" => FileFindingKind.AuthorMetadata,
            "subject" or "description" or "keywords" or "category" or "contentStatus" or "identifier" => FileFindingKind.OtherMetadata,
            _ => null,
        };
        subject.Findings.AddProperty(name, value, kind, Advice);
    }

    private static void Extended(string name, string value, WordSubject subject)
    {
        FileFindingKind? kind = name switch
        {
            "Company" or "Manager" => FileFindingKind.AuthorMetadata,
            "Template" when !value.StartsWith("Normal", StringComparison.OrdinalIgnoreCase) => FileFindingKind.OtherMetadata,
            "HyperlinkBase" => FileFindingKind.OtherMetadata,
            _ => null,
        };
        subject.Findings.AddProperty(name, value, kind, Advice);
    }
}
