using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Reads the settings of a Word file, where variables of macros and data sources of letters are kept too.</summary>
internal static class SettingsReader
{
    private const string Advice = "In Word choose File, Info, Inspect Document, and remove what it finds.";

    internal static void Read(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            while (Wordml.ToNextElement(reader))
            {
                switch (reader.LocalName)
                {
                    case "themeFontLang":
                        subject.HasLanguage |= !string.IsNullOrWhiteSpace(Wordml.Value(reader));
                        break;
                    case "docVar":
                        subject.Findings.AddProperty(Wordml.Value(reader, "name") ?? "variable", Wordml.Value(reader), FileFindingKind.OtherMetadata, Advice);
                        break;
                    case "query" or "connectString" or "udl" when MetadataText.PathIn(Wordml.Value(reader)) is { } path:
                        subject.Findings.AddPath("The list for letters (mail merge)", path, Advice);
                        break;
                    default:
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // The settings before the damage are kept.
        }
    }
}
