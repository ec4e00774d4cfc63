using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Partnership.Documents.Reports.Html;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using NoteReference = DocumentFormat.OpenXml.Wordprocessing.FootnoteReference;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Reads the words of a Word document as they are once every tracked change is accepted, without those that are hidden.</summary>
/// <param name="part">The part that the words stand in, whose relations say where its links lead.</param>
/// <param name="styles">The styles.</param>
/// <param name="pages">Where pages begin.</param>
/// <param name="notes">Numbers the notes that are referred to.</param>
internal sealed class WordWords(OpenXmlPart part, WordStyles styles, WordPages pages, WordNotes notes)
{
    private const int Deepest = 60;

    private readonly List<InlinePiece> pieces = [];
    private readonly WordFields fields = new();

    /// <summary>Pictures and text boxes, which stand behind the paragraph that holds them.</summary>
    internal List<OpenXmlElement> Behind { get; } = [];

    internal bool IsInContents => fields.IsInContents;

    internal void Read(OpenXmlElement element, InlineMarks marks = default, int depth = 0)
    {
        foreach (var child in element.ChildElements)
        {
            if (depth > Deepest)
                return;
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties:
                    break;
                case Run run:
                    ReadRun(run, marks, depth);
                    break;
                case Hyperlink link:
                    Read(link, marks with { Href = Target(link) ?? marks.Href }, depth + 1);
                    break;
                case SimpleField field:
                    Read(field, marks with { Href = WordFields.Link(field.Instruction?.Value) ?? marks.Href }, depth + 1);
                    break;
                default:
                    Read(child, marks, depth + 1);
                    break;
            }
        }
    }

    /// <summary>The words so far, taken out.</summary>
    internal List<InlinePiece> Take()
    {
        List<InlinePiece> taken = [.. pieces];
        pieces.Clear();
        return taken;
    }

    private void ReadRun(Run run, InlineMarks marks, int depth)
    {
        var properties = run.RunProperties;
        foreach (var child in run.ChildElements)
            fields.Follow(child);
        if (styles.IsOn<Vanish>(properties) || fields.IsInContents)
            return;
        marks = marks with
        {
            IsStrong = marks.IsStrong || styles.IsOn<Bold>(properties),
            IsEmphasis = marks.IsEmphasis || styles.IsOn<Italic>(properties),
            IsSuperscript = marks.IsSuperscript || properties?.VerticalTextAlignment?.Val.Text() == "superscript",
            Href = marks.Href ?? fields.Href,
        };
        foreach (var child in run.ChildElements)
            ReadPiece(child, marks, depth);
    }

    private void ReadPiece(OpenXmlElement child, InlineMarks marks, int depth)
    {
        switch (child)
        {
            case Text text when !fields.IsInCode:
                Add(text.Text, marks);
                break;
            case TabChar or CarriageReturn:
                Add(" ", marks);
                break;
            case NoBreakHyphen:
                Add("-", marks);
                break;
            case Break mark when mark.Type.Text() == "page":
                pages.Break();
                break;
            case Break:
                Add(" ", marks);
                break;
            case LastRenderedPageBreak:
                pages.BreakAsRendered();
                break;
            case NoteReference reference when reference.Id.Number() is { } id:
                AddNote(notes.Footnote(id), marks);
                break;
            case EndnoteReference reference when reference.Id.Number() is { } id:
                AddNote(notes.Endnote(id), marks);
                break;
            case AlternateContent alternate:
                // The same thing twice, for readers that know more or less.
                foreach (var inner in alternate.GetFirstChild<AlternateContentChoice>()?.ChildElements.ToList() ?? [])
                    ReadPiece(inner, marks, depth + 1);
                break;
            case DocumentFormat.OpenXml.Wordprocessing.Drawing or Picture:
                Behind.Add(child);
                break;
        }
    }

    private void Add(string text, InlineMarks marks)
    {
        if (!string.IsNullOrWhiteSpace(text))
            pieces.AddRange(pages.Begin().Select(page => new InlinePiece(null, page, 0, default)));
        pieces.Add(new InlinePiece(text, 0, 0, marks));
    }

    private void AddNote(int? id, InlineMarks marks)
    {
        if (id is { } number)
            pieces.Add(new InlinePiece(null, 0, number, marks with { IsSuperscript = false, Href = null }));
    }

    private string? Target(Hyperlink link) =>
        link.Id?.Value is { } id ? SafeLink.Outside(part.HyperlinkRelationships.FirstOrDefault(relation => relation.Id == id)?.Uri.OriginalString) : null;

    /// <summary>What a picture shows, in words; null when nobody said so.</summary>
    internal static string? Alternative(OpenXmlElement picture) => picture.Descendants<Drawing.DocProperties>().FirstOrDefault()?.Description?.Value;
}
