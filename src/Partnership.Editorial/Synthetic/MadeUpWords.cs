namespace Partnership.Editorial.Synthetic;

/// <summary>
/// Words that nobody uses but anybody could pronounce, for the long tail of rare words. Their endings are inflected like English
/// ones, so that a stemmer has something to do, and none is like a child's name.
/// </summary>
internal static class MadeUpWords
{
    // So chosen that no word begins like a rude one.
    private static readonly string[] Onsets =
        "br ch cl cr dr fl fr gl gr h l m pl pr qu sl st th tr v".Split(' ');

    private static readonly string[] Vowels = "a e i o u ai ea ee oa ou".Split(' ');

    private static readonly string[] Middles = "d f l m n r s v st rd nd".Split(' ');

    // Names don't end like this.
    private static readonly string[] Ends =
        [.. "rk lt mp sk pt ft lm rb nk sp lp rg".Split(' ').SelectMany(end => new[] { "o" + end, "u" + end })];

    private static readonly string[] Inflections = "ing ed ation al ment ic".Split(' ');

    private static readonly int Stems = Onsets.Length * Vowels.Length * Middles.Length * Ends.Length;

    /// <summary>So many words, all different from each other and from the words that are known.</summary>
    public static IEnumerable<string> Different(int count, IEnumerable<string> known)
    {
        var all = known.ToHashSet(StringComparer.Ordinal);
        // Three words of each stem, the plain ones first.
        var stems = count / 3 + 1;
        return Enumerable.Range(0, Stems * 3)
            .Select(i => Stem(i % stems + i / (stems * 3) * stems) + Inflection(i, stems))
            .Where(all.Add)
            .Take(count);
    }

    private static string Inflection(int index, int stems) => (index / stems % 3) switch
    {
        0 => "",
        1 => "s",
        _ => Inflections[index % stems % Inflections.Length],
    };

    private static string Stem(int index)
    {
        // The multiplier shares no factor with the number of stems: neighbours look different, and none comes twice.
        var left = (int)(index * 31_337L % Stems);
        return Take(Onsets) + Take(Vowels) + Take(Middles) + Take(Ends);

        string Take(string[] parts)
        {
            var part = parts[left % parts.Length];
            left /= parts.Length;
            return part;
        }
    }
}
