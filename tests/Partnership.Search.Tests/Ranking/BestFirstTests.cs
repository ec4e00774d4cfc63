using CsCheck;
using Partnership.Search.Ranking;

namespace Partnership.Search.Tests.Ranking;

public sealed class BestFirstTests
{
    [Fact]
    public void Of_AnyNumbers_AreTheFirstOfAllSorted() => Gen.Select(Gen.Int[-100, 100].Array[0, 300], Gen.Int[1, 50]).Sample((numbers, count) =>
    {
        var all = numbers.Select((number, place) => (number, place)).ToArray();

        var best = BestFirst.Of<(int Number, int Place)>(all, count, static (a, b) => a.CompareTo(b));

        Assert.Equal(all.Order().Take(count), best);
    });
}
