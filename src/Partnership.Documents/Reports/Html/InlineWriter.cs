using System.Globalization;
using System.Text;

namespace Partnership.Documents.Reports.Html;

/// <summary>Writes words and what marks them.</summary>
/// <param name="html">Where to.</param>
/// <param name="notes">The notes of the report, in the order in which they are written and so numbered.</param>
internal sealed class InlineWriter(StringBuilder html, IEnumerable<Footnote> notes)
{
    private readonly Dictionary<int, int> numbers = notes.Select((note, index) => (note.Id, Number: index + 1)).ToDictionary(note => note.Id, note => note.Number);
    private readonly HashSet<int> referred = [];

    internal void Write(IReadOnlyList<ReportRun> runs)
    {
        foreach (var run in runs)
            Write(run);
    }

    internal void Write(string text)
    {
        foreach (var character in text)
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(character),
            };
    }

    /// <summary>An anchor with its name as plain words: everybody sees or hears them. (The role that digital books have for it hides its words from some.)</summary>
    internal void WritePage(int number) => html.Append(
        CultureInfo.InvariantCulture, $"<span id=\"{ReportIds.Page(number)}\" class=\"report-page\">Page {number}</span>");

    /// <summary>The way from a note back to the first place that refers to it.</summary>
    internal void WriteWayBack(int note)
    {
        if (referred.Contains(note))
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"#{ReportIds.NoteBack(note)}\" role=\"doc-backlink\" aria-label=\"Back to note {numbers[note]} in the text\">↩</a>");
    }

    private void Write(ReportRun run)
    {
        switch (run)
        {
            case TextRun text:
                Write(text.Text);
                break;
            case StrongRun strong:
                WriteAround("strong", strong.Runs);
                break;
            case EmphasisRun emphasis:
                WriteAround("em", emphasis.Runs);
                break;
            case SuperscriptRun raised:
                WriteAround("sup", raised.Runs);
                break;
            case LinkRun link:
                html.Append("<a href=\"");
                Write(link.Href);
                html.Append("\">");
                Write(link.Runs);
                html.Append("</a>");
                break;
            case PageStartRun page:
                WritePage(page.Number);
                break;
            case FootnoteReference note:
                WriteReference(note.Id);
                break;
        }
    }

    private void WriteAround(string name, IReadOnlyList<ReportRun> runs)
    {
        html.Append('<').Append(name).Append('>');
        Write(runs);
        html.Append("</").Append(name).Append('>');
    }

    private void WriteReference(int note)
    {
        var id = referred.Add(note) ? $" id=\"{ReportIds.NoteBack(note)}\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#{ReportIds.Note(note)}\"{id} role=\"doc-noteref\" aria-label=\"Note {numbers[note]}\">{numbers[note]}</a></sup>");
    }
}
