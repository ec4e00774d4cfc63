using System.Text;
using System.Xml;

namespace Partnership.Documents.Examiner.Kinds;

/// <summary>
/// Puts the words of a Word document together as a reader sees them: paragraphs are blocks, items of a list and rows of a table
/// are lines, cells stand in their row with a tab between them. Words that were deleted or hidden are left to the forensics.
/// </summary>
internal sealed class WordText(long limitCharacters)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly StringBuilder text = new();
    private int tables;
    private int texts;
    private bool inRun;
    private bool isHidden;
    private bool isItem;
    private bool wasItem;
    private string pending = "";

    /// <summary>Whether a namespace is that of Word's words, in either edition of the standard.</summary>
    internal static bool IsWord(string namespaceUri) => namespaceUri is Word or StrictWord;

    public override string ToString() => text.ToString().Trim();

    /// <summary>Adds the words of a part.</summary>
    /// <returns>False when there are more than allowed.</returns>
    internal bool Read(XmlReader xml)
    {
        (tables, inRun, isHidden, isItem) = (0, false, false, false);
        Separate("\n\n");
        while (xml.Read())
        {
            if (text.Length > limitCharacters)
                return false;
            // An alternative for old programs says the same again.
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback", NamespaceURI: Compatibility, IsEmptyElement: false })
                SkipToEnd(xml);
            else if (xml.NodeType is XmlNodeType.Element && IsWord(xml.NamespaceURI))
                Begin(xml);
            else if (xml.NodeType is XmlNodeType.EndElement && IsWord(xml.NamespaceURI))
                End(xml.LocalName);
            else if (texts > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                Write(xml.Value);
        }

        return true;
    }

    private void Begin(XmlReader xml)
    {
        var name = xml.LocalName;
        switch (name)
        {
            case "tbl":
                tables++;
                Separate("\n\n");
                break;
            case "p":
                isItem = false;
                break;
            case "numPr":
                isItem = true;
                // Items of one list stand below each other, as lines do.
                pending = pending == "\n\n" && wasItem ? "\n" : pending;
                break;
            case "r":
                (inRun, isHidden) = (true, false);
                break;
            case "vanish":
                isHidden = inRun && IsOn(xml);
                break;
            case "t" when !xml.IsEmptyElement:
                texts++;
                break;
            case "tab" when inRun:
            case "ptab":
                Write("\t");
                break;
            case "br" or "cr":
                Write("\n");
                break;
            case "noBreakHyphen":
                Write("-");
                break;
        }

        if (xml.IsEmptyElement)
            End(name);
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                texts = Math.Max(0, texts - 1);
                break;
            case "r":
                (inRun, isHidden) = (false, false);
                break;
            case "p":
                wasItem = isItem;
                Separate(tables > 0 ? " " : "\n\n");
                break;
            case "tc":
                Separate("\t");
                break;
            case "tr":
                Separate("\n");
                break;
            case "tbl":
                tables--;
                Separate(tables > 0 ? "\n" : "\n\n");
                break;
        }
    }

    private void Write(string words)
    {
        if (isHidden)
            return;
        if (text.Length > 0)
            text.Append(pending);
        pending = "";
        text.Append(words);
    }

    /// <summary>What stands between two pieces is the widest that ended there; it is written with the next words, if any come.</summary>
    private void Separate(string between)
    {
        if (Width(between) > Width(pending))
            pending = between;
    }

    private static int Width(string between) => between switch { "\n\n" => 4, "\n" => 3, "\t" => 2, " " => 1, _ => 0 };

    private static bool IsOn(XmlReader xml) =>
        (xml.GetAttribute("val", xml.NamespaceURI) ?? "true") is not ("false" or "0" or "off");

    private static void SkipToEnd(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            // Everything inside is passed over.
        }
    }
}
