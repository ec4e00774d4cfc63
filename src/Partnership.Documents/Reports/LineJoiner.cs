using Partnership.Documents.PageTexts;
using Partnership.Documents.Reports.Html;

namespace Partnership.Documents.Reports;

/// <summary>Joins the lines of a paragraph, and the words that are broken between them or between two pages.</summary>
internal static class LineJoiner
{
    /// <summary>No word is longer.</summary>
    private const int LongestWord = 60;

    /// <summary>The pieces with a space, or nothing, in place of each line feed.</summary>
    internal static List<InlinePiece> Join(List<InlinePiece> pieces, KnownWords words)
    {
        var parts = pieces.SelectMany(Parts).ToList();
        for (var index = 0; index < parts.Count; index++)
            if (parts[index].Text == "\n")
                Join(parts, index, words);
        return parts;
    }

    /// <summary>Every line feed as a piece of its own.</summary>
    private static IEnumerable<InlinePiece> Parts(InlinePiece piece)
    {
        if (piece.Text?.Contains('\n', StringComparison.Ordinal) != true)
            return [piece];
        return piece.Text.Split('\n').SelectMany((line, index) => index == 0 ? [piece with { Text = line }] : new[] { piece with { Text = "\n" }, piece with { Text = line } })
            .Where(part => part.Text is { Length: > 0 });
    }

    private static void Join(List<InlinePiece> parts, int feed, KnownWords words)
    {
        parts[feed] = parts[feed] with { Text = " " };
        var (before, after) = (feed - 1, feed + 1);
        while (before >= 0 && (parts[before].Page > 0 || parts[before].Text == ""))
            before--;
        while (after < parts.Count && (parts[after].Page > 0 || parts[after].Text == ""))
            after++;
        if (before < 0 || after >= parts.Count || parts[before].Text is not { } tail || parts[after].Text is not { } head)
            return;

        var (line, next) = (Last(tail.TrimEnd()), First(head.TrimStart()));
        var joint = words.Between(line, next);
        if (joint == Joint.Space)
            return;
        parts[feed] = parts[feed] with { Text = "" };
        if (joint == Joint.Nothing && line.Length > 0 && (WordBreak.IsHyphen(line[^1]) || line[^1] == CleanCharacters.SoftHyphen))
            parts[before] = parts[before] with { Text = tail.TrimEnd()[..^1] };
        MoveRest(parts, before, after);
    }

    /// <summary>A word that goes on over a page belongs to the page where it begins.</summary>
    private static void MoveRest(List<InlinePiece> parts, int before, int after)
    {
        if (!parts.GetRange(before + 1, after - before - 1).Exists(part => part.Page > 0))
            return;
        var head = parts[after].Text!.TrimStart();
        var rest = WordBreak.FirstWord(head);
        parts[before] = parts[before] with { Text = parts[before].Text + rest + " " };
        parts[after] = parts[after] with { Text = head[rest.Length..].TrimStart() };
    }

    private static string Last(string text) => text.Length > LongestWord ? text[^LongestWord..] : text;

    private static string First(string text) => text.Length > LongestWord ? text[..LongestWord] : text;
}
