using System.Text.RegularExpressions;

namespace Partnership.Documents.PageTexts;

/// <summary>The words that a report uses whole, which tell how its broken words are to be joined.</summary>
internal sealed partial class KnownWords
{
    /// <summary>Many short words are also the first syllable of a longer one: "in-form", "to-day".</summary>
    private const int FewestLettersOfAPart = 3;

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> compounds = new(StringComparer.OrdinalIgnoreCase);

    private KnownWords()
    {
    }

    /// <param name="lines">The lines of all pages in their order; words that are broken between two of them do not count.</param>
    internal static KnownWords Of(IEnumerable<string> lines)
    {
        var known = new KnownWords();
        string? previous = null;
        var follows = false;
        foreach (var line in lines)
        {
            if (previous is not null)
                follows = known.Learn(previous, follows, WordBreak.IsBetween(previous, line));
            previous = line;
        }

        if (previous is not null)
            known.Learn(previous, follows, goesOn: false);
        return known;
    }

    internal Joint Between(string line, string next)
    {
        if (!WordBreak.IsBetween(line, next))
            return Joint.Space;
        if (line[^1] == CleanCharacters.SoftHyphen)
            return Joint.Nothing;

        var (first, second) = (LastPart().Match(line[..^1]).Value, FirstPart().Match(next).Value);
        return first.Length == 0 || second.Length == 0 || BeginsAName(first, second) || IsCompound(first, second)
            ? Joint.Hyphen
            : Joint.Nothing;
    }

    /// <summary>A word that is broken never has a capital after the break, unless it has nothing else.</summary>
    private static bool BeginsAName(string first, string second) =>
        char.IsUpper(second[0]) && !(first.Length > 1 && first.All(char.IsUpper));

    private bool IsCompound(string first, string second)
    {
        if (compounds.Contains($"{first}-{second}"))
            return true;

        return !words.Contains(first + second)
            && first.Length >= FewestLettersOfAPart && second.Length >= FewestLettersOfAPart
            && words.Contains(first) && words.Contains(second);
    }

    /// <returns>Whether the next line begins in the middle of a word.</returns>
    private bool Learn(string line, bool follows, bool goesOn)
    {
        var found = Word().Matches(line);
        for (var index = follows ? 1 : 0; index < found.Count - (goesOn ? 1 : 0); index++)
        {
            var parts = found[index].Value.Split('-', '\u2010', '\u2011');
            words.UnionWith(parts);
            for (var part = 1; part < parts.Length; part++)
                compounds.Add($"{parts[part - 1]}-{parts[part]}");
        }

        return goesOn;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{M}]+\z", RegexOptions.RightToLeft)]
    private static partial Regex LastPart();

    [GeneratedRegex(@"\A[\p{L}\p{M}]+")]
    private static partial Regex FirstPart();
}
