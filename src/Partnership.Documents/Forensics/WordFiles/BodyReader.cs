using System.Xml;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>
/// Reads the text of a part (the body, a header, a footer, notes) as it comes, without holding it: which words are tracked as
/// changed, which are hidden, which stand in a field.
/// </summary>
internal sealed class BodyReader
{
    private readonly WordSubject subject;
    private readonly ChangeFindings changes;
    private readonly HiddenRuns hidden;
    private readonly FieldCodes fields;
    private readonly PictureWords pictures;
    private readonly CoveringShapes covers;
    private readonly Stack<(int Depth, bool IsShaded)> cells = new();
    private RunLook paragraph = new();
    private RunLook run = new();
    private int runDepth = -1;
    private int markDepth = -1;
    private int boxDepth = -1;
    private int styledTableDepth = -1;

    private BodyReader(WordSubject subject)
    {
        this.subject = subject;
        changes = new ChangeFindings(subject.Findings);
        hidden = new HiddenRuns(subject.Findings);
        fields = new FieldCodes(subject.Findings);
        pictures = new PictureWords(subject.Findings);
        covers = new CoveringShapes(subject.Findings);
    }

    internal static void Read(byte[] part, WordSubject subject)
    {
        var body = new BodyReader(subject);
        try
        {
            using var reader = Wordml.Open(part);
            body.Read(reader);
        }
        catch (XmlException)
        {
            // What came before the damage is kept.
        }

        body.changes.End();
        body.hidden.End();
        body.fields.End();
    }

    private void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.EndElement)
                Leave(reader);
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth > Wordml.DeepestElement || reader.LocalName == "Fallback")
            {
                reader.Skip();
                if (reader.NodeType == XmlNodeType.EndElement)
                    Leave(reader);
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
            }

            if (Wordml.IsWord(reader))
            {
                Enter(reader);
            }
            else
            {
                covers.Enter(reader);
                pictures.Take(reader);
            }
        }
    }

    private void Enter(XmlReader reader)
    {
        fields.Enter(reader);
        switch (reader.LocalName)
        {
            case "p":
                paragraph = new RunLook();
                subject.Paragraphs++;
                break;
            case "r" when !reader.IsEmptyElement:
                run = new RunLook();
                runDepth = reader.Depth;
                break;
            case "pPr" when !reader.IsEmptyElement:
                markDepth = reader.Depth;
                break;
            case "txbxContent" when boxDepth < 0 && !reader.IsEmptyElement:
                boxDepth = reader.Depth;
                break;
            case "tblStyle" when styledTableDepth < 0 && Wordml.Value(reader) is not ("TableGrid" or "TableNormal"):
                styledTableDepth = reader.Depth - 2;
                break;
            case "tc" when !reader.IsEmptyElement:
                cells.Push((reader.Depth, false));
                break;
            case "t" or "delText":
                Text(reader);
                break;
            case "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "pPrChange" or "sectPrChange" or "tblPrChange":
                changes.Enter(reader);
                break;
            default:
                Look(reader);
                break;
        }
    }

    private void Look(XmlReader reader)
    {
        if (reader.LocalName == "lang")
            subject.HasLanguage |= !string.IsNullOrWhiteSpace(Wordml.Value(reader));
        if (runDepth >= 0)
            run.Take(reader);
        else if (markDepth >= 0)
            ParagraphLook(reader);
        else if (reader.LocalName == "shd" && cells.TryPop(out var cell))
            cells.Push(cell with { IsShaded = RunLook.IsDark(Wordml.Value(reader, "fill")) });
    }

    /// <summary>The look of a paragraph's end mark is not that of its words; only the style and the ground are.</summary>
    private void ParagraphLook(XmlReader reader)
    {
        if (reader.LocalName == "pStyle" || (reader.LocalName == "shd" && reader.Depth == markDepth + 1))
            paragraph.Take(reader);
        if (reader.LocalName == "pStyle" && subject.Styles.IsHeading(Wordml.Value(reader)))
            subject.Headings++;
    }

    private void Text(XmlReader reader)
    {
        var (depth, isDeleted) = (reader.Depth, reader.LocalName == "delText");
        if (reader.IsEmptyElement)
            return;

        var text = "";
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && text.Length < 10_000)
                text += reader.Value;
        changes.Take(text);
        covers.Take(text);
        if (!isDeleted)
            hidden.Take(text, Reason());
    }

    private string? Reason()
    {
        var style = run.Style is null ? null : subject.Styles.Look(run.Style);
        var look = run.Over(style).Over(paragraph).Over(subject.Styles.Look(paragraph.Style));
        if (look.IsVanished == true)
            return HiddenRuns.Vanished;
        if (look.HalfPoints is <= 3)
            return HiddenRuns.Tiny;
        if (look.IsBlackedOut)
            return HiddenRuns.Black;

        // What lies behind a text box or in a table's own style isn't told here, so white words there aren't taken as hidden.
        var groundIsKnown = boxDepth < 0 && styledTableDepth < 0 && look.IsShaded != true && !cells.Any(cell => cell.IsShaded);
        if (!groundIsKnown || !RunLook.IsWhite(look.Colour))
            return null;
        return covers.HasShapeBehind ? HiddenRuns.WhiteOverShape : HiddenRuns.White;
    }

    private void Leave(XmlReader reader)
    {
        changes.Leave(reader);
        covers.Leave(reader);
        if (reader.Depth == runDepth)
            runDepth = -1;
        if (reader.Depth == markDepth)
            markDepth = -1;
        if (reader.Depth == boxDepth)
            boxDepth = -1;
        if (reader.Depth == styledTableDepth)
            styledTableDepth = -1;
        if (cells.TryPeek(out var cell) && cell.Depth == reader.Depth)
            cells.Pop();
        if (reader.LocalName == "p" && Wordml.IsWord(reader))
        {
            hidden.EndParagraph();
            covers.EndParagraph();
        }
    }
}
