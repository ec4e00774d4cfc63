using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Makes blocks out of the paragraphs and tables of a Word document.</summary>
internal sealed class WordBlocks
{
    private const int Deepest = 40;

    private readonly WordContext context;
    private readonly WordWords words;
    private readonly int depth;
    private readonly WordLists lists;
    private readonly List<ReportBlock> blocks = [];

    private WordBlocks(WordContext context, OpenXmlPart part, int depth)
    {
        (this.context, this.depth) = (context, depth);
        words = new WordWords(part, context.Styles, context.Pages, context.Notes);
        lists = new WordLists(context.Numbering, blocks);
    }

    internal static List<ReportBlock> Read(OpenXmlElement container, WordContext context, OpenXmlPart part, int depth = 0)
    {
        var reader = new WordBlocks(context, part, depth);
        reader.ReadChildren(container, part, depth);
        reader.EndParagraph(null);
        reader.lists.End();
        return reader.blocks;
    }

    private void ReadChildren(OpenXmlElement container, OpenXmlPart part, int level)
    {
        if (level > Deepest)
            return;
        foreach (var child in container.ChildElements)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph:
                    ReadParagraph(paragraph, part);
                    break;
                case Table table:
                    lists.End();
                    blocks.AddRange(WordTables.Read(table, cell => Read(cell, context, part, level + 1)));
                    break;
                case SdtBlock control when IsContents(control):
                case DeletedRun or MoveFromRun:
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                    ReadChildren(child, part, level + 1);
                    break;
            }
        }
    }

    private static bool IsContents(SdtBlock control) =>
        control.SdtProperties?.Descendants<DocPartGallery>().FirstOrDefault()?.Val?.Value?.Contains("Contents", StringComparison.OrdinalIgnoreCase) == true;

    private void ReadParagraph(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph, OpenXmlPart part)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.PageBreakBefore is { } before && before.Val.IsOn())
            context.Pages.Break();
        var wasInContents = words.IsInContents;
        words.Read(paragraph);
        // A deleted end of a paragraph joins it with the next.
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
            return;
        if (wasInContents || words.IsInContents || context.Styles.NameOf(properties).StartsWith("toc ", StringComparison.Ordinal) || context.Styles.NameOf(properties) == "toc heading")
            words.Take();
        EndParagraph(properties);
        AddWhatStandsBehind(part);
        if (properties?.SectionProperties is { } section && section.GetFirstChild<SectionType>()?.Val.Text() != "continuous")
            context.Pages.Break();
    }

    private void EndParagraph(ParagraphProperties? properties)
    {
        var pieces = words.Take();
        if (!pieces.Exists(piece => piece.Note > 0 || !string.IsNullOrWhiteSpace(piece.Text)))
        {
            blocks.AddRange(pieces.Where(piece => piece.Page > 0).Select(piece => new PageStart(piece.Page)));
            return;
        }

        var numbering = context.Styles.Numbering(properties);
        if (context.Styles.HeadingLevel(properties) is { } level)
            AddHeading(level, numbering, pieces);
        else if (numbering is { } item)
            lists.Add(item.Id, item.Level, new Paragraph(InlinePiece.Runs(pieces)));
        else
        {
            lists.End();
            var paragraph = new Paragraph(InlinePiece.Runs(pieces));
            blocks.Add(context.Styles.NameOf(properties) is "quote" or "intense quote" or "block text" ? new Quote([paragraph]) : paragraph);
        }
    }

    private void AddHeading(int level, (int Id, int Level)? numbering, List<InlinePiece> pieces)
    {
        lists.End();
        if (numbering is { } number && context.Numbering.TextOfNext(number.Id, number.Level) is { } text)
            pieces.Insert(pieces.TakeWhile(piece => piece.Page > 0).Count(), new InlinePiece(text + " ", 0, 0, default));
        blocks.Add(new Heading(level, InlinePiece.Runs([.. pieces.Select(piece => piece with { Marks = piece.Marks with { IsStrong = false, IsEmphasis = false } })])));
    }

    private void AddWhatStandsBehind(OpenXmlPart part)
    {
        foreach (var element in words.Behind)
        {
            if (WordWords.Alternative(element) is { Length: > 0 } alternative)
                blocks.Add(new Figure(alternative));
            if (depth < 3)
                foreach (var box in element.Descendants<TextBoxContent>())
                    blocks.AddRange(Read(box, context, part, depth + 1));
        }

        words.Behind.Clear();
    }
}
