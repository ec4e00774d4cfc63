using Partnership.Editorial.Synthetic;

namespace Partnership.Editorial.Tests.Synthetic;

public sealed class SyntheticTextTests
{
    private static readonly SyntheticVocabulary Vocabulary = SyntheticVocabulary.Shared;

    // A million words of 85 reports, on 12 topics by twos. They are the same in every run.
    private static readonly Lazy<string[]> Million = new(() => [.. Enumerable.Range(0, 85).SelectMany(Report)]);

    [Fact]
    public void Page_AnyNumberOfWords_HasSoMany()
    {
        var text = Text(1);

        Assert.All(Enumerable.Range(1, 600), words => Assert.Equal(words, Generating.WordsOf(text.Page(words)).Length));
        Assert.Equal(Enumerable.Range(1, 600).Sum(), text.Words);
    }

    [Fact]
    public void Page_Any_IsParagraphsOfSentences()
    {
        var paragraphs = Text(1).Page(450).Split('\n');

        Assert.InRange(paragraphs.Length, 3, 12);
        Assert.All(paragraphs, p => Assert.Matches(@"^([A-Z][a-z'\-]*,?( [a-z'\-]+,?)*[.?] ?)+$", p));
        Assert.DoesNotContain(paragraphs, p => p.EndsWith(' '));
    }

    [Fact]
    public void Page_ManyPages_FollowZipfsLaw()
    {
        var counts = Million.Value.CountBy(w => w).Select(c => c.Value).OrderDescending().ToList();

        Assert.InRange(Slope(counts, 10, 100), -1.2, -0.8);
        Assert.InRange(Slope(counts, 100, 1_000), -1.25, -0.9);
        Assert.InRange(Slope(counts, 1_000, 10_000), -1.45, -1.0);
        Assert.Equal("the", Million.Value.CountBy(w => w).MaxBy(c => c.Value).Key);
        Assert.InRange(counts[0] / (double)Million.Value.Length, 0.04, 0.07);
    }

    [Fact]
    public void Page_MoreAndMorePages_KeepsBringingNewWords()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var different = new List<int>();
        foreach (var chunk in Million.Value.Chunk(Million.Value.Length / 4))
        {
            known.UnionWith(chunk);
            different.Add(known.Count);
        }

        Assert.All(different.Zip(different.Skip(1)), pair => Assert.InRange(pair.Second, pair.First + 1_000, pair.First * 2));
        Assert.InRange(different[3], 30_000, SyntheticVocabulary.Count);
    }

    [Fact]
    public void Page_AnyContentWord_IsLikelierToComeAgain()
    {
        // Words of middling frequency, by the pages that they would be on if each time were by chance.
        var pages = Enumerable.Range(0, 20).SelectMany(Report).Chunk(300).ToList();
        var words = pages.SelectMany(p => p).CountBy(w => w).Where(c => c.Value is >= 50 and <= 500).ToDictionary();
        var onPages = pages.SelectMany(p => p.Distinct()).Where(words.ContainsKey).CountBy(w => w).Sum(c => c.Value);
        var byChance = words.Values.Sum(count => pages.Count * (1 - Math.Pow(1 - 1.0 / pages.Count, count)));

        Assert.InRange(onPages / byChance, 0.3, 0.85);
    }

    [Fact]
    public void Page_OfATopic_NamesIt()
    {
        var about = new SyntheticText(Vocabulary, [SyntheticTopic.Named("Domestic abuse", Vocabulary)], SyntheticRandom.For(1, 1));
        var other = Text(1);

        Assert.True(Count(about, "domestic") > 5 * Math.Max(1, Count(other, "domestic")));
    }

    [Fact]
    public void Vocabulary_EveryWord_IsDifferentAndShort()
    {
        var words = Enumerable.Range(0, SyntheticVocabulary.Count).Select(rank => Vocabulary[rank]).ToList();

        Assert.Equal(SyntheticVocabulary.Count, words.Distinct().Count());
        Assert.All(words, w => Assert.Matches(@"^[a-z][a-z'\-]{0,20}$", w));
        Assert.InRange(Vocabulary.RealWords, 2_000, 3_000);
        Assert.True(Vocabulary.RankOf("safeguarding") < 200);
    }

    private static int Count(SyntheticText text, string word) =>
        Enumerable.Range(0, 40).Sum(_ => Generating.WordsOf(text.Page(300)).Count(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Report(int number)
    {
        var text = Text(number);
        return Enumerable.Range(0, 40).SelectMany(_ => Generating.WordsOf(text.Page(300).ToLowerInvariant()));
    }

    private static SyntheticText Text(int number) => new(
        Vocabulary,
        [SyntheticTopic.Named($"#{number % 12}", Vocabulary), SyntheticTopic.Named($"#{number * 5 % 11}", Vocabulary)],
        SyntheticRandom.For(1, number));

    private static double Slope(List<int> counts, int from, int to) =>
        Math.Log((double)counts[to - 1] / counts[from - 1]) / Math.Log((double)to / from);
}
