using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>
/// Words and what marks them (strong, links …) as pieces, and written again: marks that stop and begin at once become one, the
/// longer mark stands outside, white space never stands at the edge of a mark.
/// </summary>
internal sealed class CanonicalWords
{
    private static readonly string[] OutsideFirst = ["a", "q", "cite", "abbr", "strong", "em", "sub", "sup"];
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n', '\f'];

    private readonly List<Piece> pieces = [];
    private bool isSpaceDue;
    private int breaksDue;

    private CanonicalWords()
    {
    }

    public static void Append(IEnumerable<INode> words, IElement target)
    {
        var all = new CanonicalWords();
        foreach (var node in words)
            all.Read(node, []);
        all.WriteTo(target);
    }

    private void Read(INode node, IReadOnlyList<Mark> marks)
    {
        switch (node)
        {
            case IText text:
                Read(text.Data, marks);
                break;
            case IElement { LocalName: "br" }:
                breaksDue++;
                break;
            case IElement { LocalName: "img" } image:
                Add(new Piece(image, "", marks));
                break;
            case IElement element:
                isSpaceDue |= CanonicalText.Blocks.Contains(element.LocalName);
                var inside = Mark.Of(element) is { } mark && !marks.Contains(mark) ? [.. marks, mark] : marks;
                foreach (var child in element.ChildNodes)
                    Read(child, inside);
                isSpaceDue |= CanonicalText.Blocks.Contains(element.LocalName);
                break;
        }
    }

    private void Read(string text, IReadOnlyList<Mark> marks)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOfAny(WhiteSpace, i);
            if (end < 0)
                end = text.Length;
            if (end > i)
                Add(new Piece(null, text[i..end], marks));
            isSpaceDue |= end < text.Length;
            i = end + 1;
        }
    }

    private void Add(Piece piece)
    {
        if (pieces.Count == 0)
            (isSpaceDue, breaksDue) = (false, 0);
        if (breaksDue == 0 && piece.Image is null && pieces is [.., { Image: null } last] && last.Marks.Count == piece.Marks.Count && last.Marks.All(piece.Marks.Contains))
            pieces[^1] = last with { Text = last.Text + (isSpaceDue ? " " : "") + piece.Text };
        else
            pieces.Add(piece with { IsSpaceBefore = isSpaceDue && breaksDue == 0, BreaksBefore = breaksDue });
        (isSpaceDue, breaksDue) = (false, 0);
    }

    private void WriteTo(IElement target)
    {
        var open = new List<(Mark Mark, IElement Element)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (open.FindIndex(o => !piece.Marks.Contains(o.Mark)) is >= 0 and var ended)
                open.RemoveRange(ended, open.Count - ended);
            WriteSpace(piece, Top());
            var from = i;
            foreach (var mark in piece.Marks.Where(m => open.TrueForAll(o => o.Mark != m))
                .OrderByDescending(m => Reach(m, from)).ThenBy(m => Array.IndexOf(OutsideFirst, m.Name)).ThenBy(m => m.Attributes, StringComparer.Ordinal).ToList())
            {
                var element = CanonicalAttributes.Copy(mark.Element, CanonicalText.Create(target, mark.Name));
                Top().AppendChild(element);
                open.Add((mark, element));
            }

            Top().AppendChild(piece.Image is { } image ? CanonicalAttributes.Copy(image, CanonicalText.Create(target, "img")) : TextNode(target, piece.Text));
        }

        IElement Top() => open.Count == 0 ? target : open[^1].Element;
    }

    private int Reach(Mark mark, int from) => pieces.Skip(from).TakeWhile(p => p.Marks.Contains(mark)).Count();

    private static void WriteSpace(Piece piece, IElement target)
    {
        for (var i = 0; i < piece.BreaksBefore; i++)
            target.AppendChild(CanonicalText.Create(target, "br"));
        if (piece.IsSpaceBefore)
            target.AppendChild(TextNode(target, " "));
    }

    private static IText TextNode(IElement place, string text) =>
        (place.Owner ?? throw new InvalidOperationException("A parsed element always has its document.")).CreateTextNode(text);

    private sealed record Piece(IElement? Image, string Text, IReadOnlyList<Mark> Marks, bool IsSpaceBefore = false, int BreaksBefore = 0);

    /// <summary>What an element around words says of them. Two are the same when they say the same.</summary>
    private sealed record Mark(string Name, string Attributes)
    {
        public required IElement Element { get; init; }

        public bool Equals(Mark? other) => other is not null && Name == other.Name && Attributes == other.Attributes;

        public override int GetHashCode() => HashCode.Combine(Name, Attributes);

        public static Mark? Of(IElement element)
        {
            var name = element.LocalName switch { "b" => "strong", "i" => "em", var same => same };
            var attributes = string.Concat(CanonicalAttributes.Of(element).Select(a => $" {a.Name}={a.Value}"));
            var saysNothing = !OutsideFirst.Contains(name) || (name == "a" && attributes.Length == 0);
            return saysNothing ? null : new Mark(name, attributes) { Element = element };
        }
    }
}
