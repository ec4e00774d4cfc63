using System.Globalization;
using System.Text;
using System.Xml;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>
/// Looks for dark boxes that are drawn in front of the text, as some people black out names. Which words lie beneath is known
/// only once the pages are laid out, so those of the paragraph that the box hangs on are named.
/// </summary>
internal sealed class CoveringShapes(FindingList findings)
{
    private const int Longest = 300;

    private readonly StringBuilder paragraph = new();
    private int anchorDepth = -1;
    private int lineDepth = -1;
    private bool isInFront;
    private bool isDark;
    private bool hasContent;
    private int covers;

    /// <summary>Whether a shape or a picture was drawn behind the text so far, so that the ground isn't surely white.</summary>
    internal bool HasShapeBehind { get; private set; }

    internal void Enter(XmlReader reader)
    {
        if (reader.LocalName == "anchor" && anchorDepth < 0 && !reader.IsEmptyElement)
        {
            var isBehind = reader.GetAttribute("behindDoc") is "1" or "true";
            anchorDepth = reader.Depth;
            (isInFront, isDark, hasContent) = (false, false, isBehind);
            HasShapeBehind |= isBehind;
        }

        if (anchorDepth < 0)
            return;
        switch (reader.LocalName)
        {
            case "wrapNone":
                isInFront = true;
                break;
            case "blip" or "chart":
                hasContent = true;
                break;
            case "ln" when !reader.IsEmptyElement:
                lineDepth = reader.Depth;
                break;
            case "srgbClr" when lineDepth < 0:
                isDark |= IsDark(reader.GetAttribute("val"));
                break;
            case "schemeClr" when lineDepth < 0:
                isDark |= reader.GetAttribute("val") is "tx1" or "dk1";
                break;
            default:
                break;
        }
    }

    internal void Leave(XmlReader reader)
    {
        if (reader.Depth == lineDepth)
            lineDepth = -1;
        if (reader.Depth != anchorDepth)
            return;

        anchorDepth = -1;
        if (isInFront && isDark && !hasContent)
            covers++;
    }

    /// <summary>Takes the words of a run; those inside of the box are a caption on it, not beneath it.</summary>
    internal void Take(string text)
    {
        if (anchorDepth >= 0)
            hasContent = true;
        else if (paragraph.Length < Longest)
            paragraph.Append(text);
    }

    internal void EndParagraph()
    {
        if (anchorDepth >= 0)
            return;
        if (covers > 0)
            Add(FindingList.Shortened(paragraph.ToString()));
        covers = 0;
        paragraph.Clear();
    }

    private void Add(string? words) => findings.Add(
        FileFindingKind.CoveredText,
        $"A dark box is drawn in front of the text{(words is null ? "" : $" at {FindingList.Quoted(words)}")}. Whatever is beneath it can still be copied.",
        "Cover nothing: delete the words that nobody may read, and the box too.",
        words);

    private static bool IsDark(string? colour) =>
        colour is { Length: 6 } && uint.TryParse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && (rgb & 0xFF) < 0x40 && ((rgb >> 8) & 0xFF) < 0x40 && (rgb >> 16) < 0x40;
}
