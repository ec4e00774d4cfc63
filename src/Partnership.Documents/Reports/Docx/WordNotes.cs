using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Partnership.Documents.Reports.Docx;

/// <summary>Numbers the notes of a Word document in the order in which the text refers to them.</summary>
/// <param name="main">The document.</param>
internal sealed class WordNotes(MainDocumentPart main)
{
    private readonly Dictionary<int, FootnoteEndnoteType> footnotes = Notes(main.FootnotesPart?.Footnotes);
    private readonly Dictionary<int, FootnoteEndnoteType> endnotes = Notes(main.EndnotesPart?.Endnotes);
    private readonly List<(OpenXmlPart Part, FootnoteEndnoteType Note)> referred = [];

    /// <summary>The notes that were referred to; the first has number 1.</summary>
    internal IReadOnlyList<(OpenXmlPart Part, FootnoteEndnoteType Note)> Referred => referred;

    internal int? Footnote(int id) => main.FootnotesPart is { } part ? Number(part, footnotes.GetValueOrDefault(id)) : null;

    internal int? Endnote(int id) => main.EndnotesPart is { } part ? Number(part, endnotes.GetValueOrDefault(id)) : null;

    private int? Number(OpenXmlPart part, FootnoteEndnoteType? note)
    {
        if (note is null)
            return null;
        var index = referred.FindIndex(other => ReferenceEquals(other.Note, note));
        if (index < 0)
        {
            referred.Add((part, note));
            index = referred.Count - 1;
        }

        return index + 1;
    }

    private static Dictionary<int, FootnoteEndnoteType> Notes(OpenXmlElement? all) =>
        (all?.Elements<FootnoteEndnoteType>() ?? []).Where(note => note.Id.Number() is not null && (note.Type.Text() is null or "normal")).DistinctBy(note => note.Id.Number()).ToDictionary(note => note.Id.Number() ?? 0);
}
