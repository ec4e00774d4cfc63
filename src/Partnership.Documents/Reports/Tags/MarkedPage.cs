using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Tags;

/// <summary>The texts of a page by the numbers that tags call them by, and what no tag can name.</summary>
internal sealed class MarkedPage
{
    private readonly Dictionary<int, MarkedText> texts;

    private MarkedPage(Dictionary<int, MarkedText> texts, IReadOnlyList<string> looseLines) => (this.texts, LooseLines) = (texts, looseLines);

    /// <summary>The lines that are neither marked with a number nor as something that isn't text, such as a page's foot.</summary>
    internal IReadOnlyList<string> LooseLines { get; }

    internal IReadOnlyDictionary<int, MarkedText> Texts => texts;

    /// <summary>A page that can't be read.</summary>
    internal static MarkedPage Empty { get; } = new([], []);

    /// <summary>The lines of the marked texts, in the order of their numbers.</summary>
    internal IEnumerable<string> Lines => texts.OrderBy(text => text.Key).SelectMany(text => string.Concat(text.Value.Pieces.Select(piece => piece.Text)).Split('\n')).Where(line => line.Length > 0);

    internal static MarkedPage Of(Page page)
    {
        var letters = new Dictionary<int, List<(Letter? Letter, string? Instead)>>();
        var known = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var content in page.GetMarkedContents())
            Read(content, null, letters, known, 0);

        var loose = new PieceBuilder();
        foreach (var letter in page.Letters.Where(letter => !known.Contains(letter)))
            loose.Add(letter);
        return new MarkedPage(
            letters.ToDictionary(pair => pair.Key, pair => Text(pair.Value)),
            [.. string.Concat(loose.End().Select(piece => piece.Text)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]);
    }

    private static void Read(
        MarkedContentElement content, int? outer, Dictionary<int, List<(Letter?, string?)>> letters, HashSet<Letter> known, int depth)
    {
        var id = content.MarkedContentIdentifier >= 0 ? content.MarkedContentIdentifier : outer;
        var isLeftOut = content.IsArtifact || depth > 50;
        foreach (var child in isLeftOut ? [] : content.Children)
            Read(child, id, letters, known, depth + 1);

        var own = content.Letters.Where(letter => !known.Contains(letter)).ToList();
        if (isLeftOut)
            known.UnionWith(own);
        // Content without a number is loose, unless it says that it is no text.
        if (isLeftOut || id is not { } number)
            return;

        known.UnionWith(own);
        if (!letters.TryGetValue(number, out var all))
            letters[number] = all = [];
        if (content.ActualText is { Length: > 0 } instead)
            all.Add((own.FirstOrDefault(), instead));
        else
            all.AddRange(own.Select(letter => ((Letter?)letter, (string?)null)));
    }

    private static MarkedText Text(List<(Letter? Letter, string? Instead)> letters)
    {
        var pieces = new PieceBuilder();
        foreach (var (letter, instead) in letters.OrderBy(item => item.Letter?.TextSequence ?? int.MaxValue))
        {
            if (instead is not null)
                pieces.Add(instead);
            else if (letter is not null)
                pieces.Add(letter);
        }

        return new MarkedText { Pieces = pieces.End(), First = pieces.First, Last = pieces.Last, Letters = pieces.Letters };
    }
}
