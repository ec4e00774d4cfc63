using System.Xml;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>What is common to reading the XML of Word's parts.</summary>
internal static class Wordml
{
    internal const int DeepestElement = 400;

    internal static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>The value of an element such as w:color; the strict and the usual kind of Word file differ only in namespaces.</summary>
    internal static string? Value(XmlReader reader, string name = "val") =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    /// <summary>Whether a switch such as w:vanish is on: it is when it says nothing.</summary>
    internal static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off");

    internal static bool IsWord(XmlReader reader) =>
        reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    /// <summary>Goes to the next element; false at the end, and where nothing follows that an honest file has.</summary>
    internal static bool ToNextElement(XmlReader reader)
    {
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.Depth < DeepestElement)
                return true;
        return false;
    }
}
