using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.Synthetic;

/// <summary>Words that come more often in texts about one thing. The same name gives the same words.</summary>
internal sealed class SyntheticTopic
{
    private const int Size = 200;

    private static readonly ZipfTable Frequencies = new(Size, exponent: 0.9, shift: 2);

    private readonly int[] words;

    private SyntheticTopic(int[] words) => this.words = words;

    /// <summary>The topic of a theme. The content words of its name come first.</summary>
    public static SyntheticTopic Named(string name, SyntheticVocabulary vocabulary)
    {
        var random = new SyntheticRandom(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
        var own = name.ToLowerInvariant().Split(' ').Select(vocabulary.RankOf).OfType<int>().Where(IsContent);
        var others = new HashSet<int>();
        while (others.Count < Size)
            others.Add(AnyContentWord(random));
        return new SyntheticTopic([.. own.Concat(others.Order()).Distinct().Take(Size)]);
    }

    /// <summary>The rank of a word of the topic.</summary>
    public int Draw(SyntheticRandom random) => words[Frequencies.Draw(random)];

    private static bool IsContent(int rank) => rank >= SyntheticVocabulary.FirstContentRank;

    // As many between ranks 500 and 1,000 as between 20,000 and 40,000: a topic has common words and rare ones, but not the
    // commonest, which would then belong to every topic.
    private static int AnyContentWord(SyntheticRandom random)
    {
        const double first = 400;
        var place = random.Below(1_000_000) / 1e6;
        return (int)(first * Math.Pow(SyntheticVocabulary.Count / first, place));
    }
}
