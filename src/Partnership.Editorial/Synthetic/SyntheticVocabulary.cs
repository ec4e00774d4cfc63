namespace Partnership.Editorial.Synthetic;

/// <summary>
/// The words of synthetic text by rank, the commonest first. The first 3,000 or so are real: <c>words.txt</c> was counted once
/// from the project's own starting content, without names, and filled up with words of the field. The rest are made up.
/// </summary>
internal sealed class SyntheticVocabulary
{
    /// <summary>How many words there are. A large library uses nearly all of them.</summary>
    public const int Count = 60_000;

    /// <summary>The first rank that says what a text is about. Those before it ("the", "was") come everywhere alike.</summary>
    public const int FirstContentRank = 120;

    private const string Resource = "Partnership.Editorial.Synthetic.words.txt";

    private static readonly Lazy<SyntheticVocabulary> Loaded = new(() => new SyntheticVocabulary(ReadRealWords()));

    private readonly string[] words;
    private readonly Dictionary<string, int> ranks;
    private readonly ZipfTable frequencies = new(Count, exponent: 1.07, shift: 1.5);

    private SyntheticVocabulary(IReadOnlyList<string> real)
    {
        RealWords = real.Count;
        words = [.. real, .. MadeUpWords.Different(Count - real.Count, real)];
        ranks = words.Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
    }

    /// <summary>One for all: it never changes.</summary>
    public static SyntheticVocabulary Shared => Loaded.Value;

    /// <summary>How many of the first words are real.</summary>
    public int RealWords { get; }

    public string this[int rank] => words[rank];

    /// <summary>The rank of a word, or null when it is not one of these.</summary>
    public int? RankOf(string word) => ranks.TryGetValue(word, out var rank) ? rank : null;

    /// <summary>The rank of the next word of a text about nothing in particular.</summary>
    public int Draw(SyntheticRandom random) => frequencies.Draw(random);

    private static string[] ReadRealWords()
    {
        using var stream = typeof(SyntheticVocabulary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
