using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Reads data that cover pages, SharePoint and add-ins keep in a Word file, and the list of people who worked on it.</summary>
internal static class CustomXmlReader
{
    private const int MostValues = 200;

    private const string Advice =
        "In Word choose File, Info, Inspect Document, and remove the custom XML data and personal information.";

    internal static void Read(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            var (root, name) = ("", "");
            for (var count = 0; count < MostValues && reader.Read();)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    root = root.Length == 0 ? reader.LocalName : root;
                    name = reader.LocalName;
                    if (root is "contentTypeSchema" or "Sources" or "FormTemplates" or "datastoreItem")
                        return;
                }
                else if (reader.NodeType == XmlNodeType.Text)
                {
                    count++;
                    subject.Findings.AddProperty(name, reader.Value, PropertyKind.Of(name) ?? FileFindingKind.OtherMetadata, Advice);
                }
            }
        }
        catch (XmlException)
        {
            // The data before the damage is kept.
        }
    }

    internal static void ReadPeople(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            while (Wordml.ToNextElement(reader))
                if (reader.LocalName is "person" or "presenceInfo")
                    subject.Findings.AddProperty(
                        "People", Wordml.Value(reader, "author") ?? Wordml.Value(reader, "userId"), FileFindingKind.AuthorMetadata, Advice);
        }
        catch (XmlException)
        {
            // The people before the damage are kept.
        }
    }
}
