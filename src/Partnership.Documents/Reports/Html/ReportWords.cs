using System.Text;

namespace Partnership.Documents.Reports.Html;

/// <summary>The words of a page of a report, for what looks through words.</summary>
/// <param name="Page">The page of the printed file, from 1; null for notes, and where the report doesn't know its pages.</param>
/// <param name="Text">The words; blocks are two line feeds apart.</param>
/// <param name="Links">The addresses that the page links to.</param>
public sealed record ReportWords(int? Page, string Text, IReadOnlyList<string> Links)
{
    /// <summary>All the words of a written report, in its order. Pages without words are left out.</summary>
    /// <param name="html">What <see cref="ReportHtml.Write"/> or <see cref="ReportHtml.Clean"/> gave.</param>
    /// <exception cref="ArgumentException">The text is longer than 5 million characters.</exception>
    public static IReadOnlyList<ReportWords> Of(string html)
    {
        var gathering = new Gathering();
        var blocks = ReportHtml.Read(html);
        foreach (var block in blocks.Where(block => block is not Footnote))
            gathering.Add(block);
        gathering.Turn(null);
        foreach (var block in blocks.OfType<Footnote>())
            gathering.Add(block);
        gathering.Turn(null);
        return gathering.Pages;
    }

    private sealed class Gathering
    {
        private readonly StringBuilder text = new();
        private readonly List<string> links = [];
        private int? page;

        public List<ReportWords> Pages { get; } = [];

        public void Turn(int? next)
        {
            if (text.ToString().Trim() is { Length: > 0 } words)
                Pages.Add(new ReportWords(page, words, [.. links]));
            text.Clear();
            links.Clear();
            page = next;
        }

        public void Add(ReportBlock block)
        {
            switch (block)
            {
                case PageStart start:
                    Turn(start.Number);
                    break;
                case Quote quote:
                    Add(quote.Blocks);
                    break;
                case Footnote note:
                    Add(note.Blocks);
                    break;
                case ReportList list:
                    Add(list.Items.SelectMany(item => item.Blocks));
                    break;
                case ReportTable table:
                    Add(table.Caption);
                    Add(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks));
                    break;
                default:
                    Add(FlatWords.Of(block));
                    break;
            }
        }

        private void Add(IEnumerable<ReportBlock> blocks)
        {
            foreach (var block in blocks)
                Add(block);
        }

        private void Add(IEnumerable<ReportRun> runs)
        {
            foreach (var piece in InlinePiece.Of(runs))
            {
                if (piece.Page > 0)
                    Turn(piece.Page);
                text.Append(piece.Text);
                if (piece.Marks.Href is { } link && links.LastOrDefault() != link)
                    links.Add(link);
            }

            while (text.Length > 0 && text[^1] == ' ')
                text.Length--;
            text.Append("\n\n");
        }
    }
}
