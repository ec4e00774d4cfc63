using System.Xml;

namespace Partnership.Documents.Forensics.Metadata;

/// <summary>Reads the properties that programs keep in a file as XML (XMP).</summary>
internal static class XmpProperties
{
    private const int MostCharacters = 2_000_000;
    private const int MostProperties = 2_000;
    private const int DeepestElement = 60;

    /// <summary>The innermost words with the path of names that leads to them, such as history/li/changed.</summary>
    internal static IReadOnlyList<XmpProperty> Read(ReadOnlyMemory<byte> xmp)
    {
        var properties = new List<XmpProperty>();
        try
        {
            using var stream = new MemoryStream(Trimmed(xmp).ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            Read(reader, properties);
        }
        catch (XmlException)
        {
            // What could be read before the damage is kept.
        }

        return properties;
    }

    private static void Read(XmlReader reader, List<XmpProperty> properties)
    {
        var names = new List<(string Space, string Name)>();
        while (properties.Count < MostProperties && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > DeepestElement:
                    reader.Skip();
                    break;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    names.Add((reader.NamespaceURI, reader.LocalName));
                    ReadAttributes(reader, names, properties);
                    if (isEmpty)
                        names.RemoveAt(names.Count - 1);
                    break;
                case XmlNodeType.EndElement when names.Count > 0:
                    names.RemoveAt(names.Count - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when !string.IsNullOrWhiteSpace(reader.Value):
                    properties.Add(XmpProperty.Of(names, reader.Value));
                    break;
                default:
                    break;
            }
        }
    }

    private static void ReadAttributes(XmlReader reader, List<(string Space, string Name)> names, List<XmpProperty> properties)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "" or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace" or XmpProperty.Rdf)
                continue;

            names.Add((reader.NamespaceURI, reader.LocalName));
            properties.Add(XmpProperty.Of(names, reader.Value));
            names.RemoveAt(names.Count - 1);
        }

        reader.MoveToElement();
    }

    /// <summary>Programs leave room at the end for later, sometimes filled with zeros.</summary>
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> xmp) => xmp.TrimEnd((byte)0);
}
