using Partnership.Documents.PageTexts;
using Partnership.Documents.Reports.Html;
using Partnership.Documents.Reports.Tags;

namespace Partnership.Documents.Reports.Layout;

/// <summary>A line of a page, or a table between lines.</summary>
internal sealed class LayoutLine
{
    internal required int Page { get; init; }

    internal required LayoutBox Box { get; init; }

    internal double Baseline { get; init; }

    /// <summary>The size of most of its letters, in points.</summary>
    internal double Size { get; init; }

    internal bool IsBold { get; init; }

    internal IReadOnlyList<TextPiece> Pieces { get; init; } = [];

    internal ReportTable? Table { get; init; }

    /// <summary>The words, clean, but for a hyphen at the end.</summary>
    internal string Text { get; init; } = "";

    /// <summary>Where the column begins and ends in which it stands.</summary>
    internal LayoutBox Column { get; set; }

    /// <summary>The line behind a bullet that is drawn and not written.</summary>
    internal LayoutLine WithBullet(LayoutBox bullet) => new()
    {
        Page = Page,
        Box = Box.With(bullet),
        Baseline = Baseline,
        Size = Size,
        IsBold = IsBold,
        Pieces = [new TextPiece("• ", false, false, false), .. Pieces],
        Text = "• " + Text,
        Column = Column.With(bullet),
    };

    internal static LayoutLine Of(List<LayoutWord> words, int page)
    {
        var box = LayoutBox.Around(words.Select(word => word.Box));
        if (words.Find(word => word.Table is not null) is { } table)
            return new LayoutLine { Page = page, Box = box, Baseline = box.Top, Table = table.Table, Text = WordsOf(table.Table!) };

        var builder = new PieceBuilder();
        foreach (var word in words.OrderBy(word => word.Box.Left))
        {
            builder.Add(" ");
            foreach (var letter in word.Letters)
                builder.Add(letter, word.Href);
        }

        var pieces = builder.End().Select(piece => piece with { Text = piece.Text.Replace('\n', ' ') }).ToList();
        var size = words.SelectMany(word => word.Letters).CountBy(letter => Math.Round(LetterPlace.SizeOf(letter) * 2) / 2).MaxBy(count => count.Value).Key;
        return new LayoutLine
        {
            Page = page,
            Box = box,
            Baseline = words.MaxBy(word => word.Size)!.Baseline,
            Size = size,
            IsBold = pieces.Where(piece => piece.IsBold).Sum(Letters) >= pieces.Sum(Letters) * 0.95,
            Pieces = pieces,
            Text = CleanCharacters.Of(string.Concat(pieces.Select(piece => piece.Text))),
        };
    }

    private static int Letters(TextPiece piece) => piece.Text.Count(c => !char.IsWhiteSpace(c));

    private static string WordsOf(ReportTable table) =>
        ReportText.Clean(string.Concat(InlinePiece.Of(FlatWords.Of(table)).Select(piece => piece.Text)));
}
