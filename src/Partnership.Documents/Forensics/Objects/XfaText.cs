using System.Xml;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Reads the values of a form that is kept as XML (XFA).</summary>
internal static class XfaText
{
    private const int MostParts = 100;
    private const int MostValues = 200;

    /// <summary>The values that were filled in; null when there are none.</summary>
    internal static string? Of(PdfObjects objects, IToken xfa)
    {
        var values = new List<string>();
        foreach (var part in Parts(objects, objects.Resolve(xfa)))
            if (objects.Content(part) is { } xml)
                Read(xml, values);
        return values.Count > 0 ? string.Join(", ", values) : null;
    }

    /// <summary>A form is one stream, or names and streams by turns of which "datasets" holds the values.</summary>
    private static IEnumerable<StreamToken> Parts(PdfObjects objects, IToken? xfa)
    {
        if (xfa is StreamToken whole)
            yield return whole;
        if (xfa is not ArrayToken several)
            yield break;
        for (var index = 0; index + 1 < Math.Min(several.Data.Count, MostParts); index += 2)
            if (objects.TextOf(several.Data[index]) == "datasets" && objects.Resolve(several.Data[index + 1]) is StreamToken part)
                yield return part;
    }

    private static void Read(ReadOnlyMemory<byte> xml, List<string> values)
    {
        try
        {
            using var stream = new MemoryStream(xml.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = 2_000_000,
            });
            var dataDepth = -1;
            while (values.Count < MostValues && reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "data" or "datasets" } && dataDepth < 0)
                    dataDepth = reader.Depth;
                if (reader.NodeType == XmlNodeType.Text && dataDepth >= 0 && reader.Depth > dataDepth && !string.IsNullOrWhiteSpace(reader.Value))
                    values.Add(reader.Value.Trim());
            }
        }
        catch (XmlException)
        {
            // What could be read before the damage is kept.
        }
    }
}
