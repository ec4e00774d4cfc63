using Partnership.Search.Querying;
using Partnership.Search.Ranking;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class FewerWordsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(48, 1)]
    public void AtLeast_Words_AsksForSoMany(int words, int least) => Assert.Equal(least, PlanMaker.AtLeast(words));

    [Fact]
    public async Task Find_LittleHasEveryWord_AddsWhatHasFewerBehind()
    {
        await using var site = new SearchedSite();
        site.PublishPage("One", "A bruise. A bruise. A bruise.");
        site.PublishPage("Two", "A bruise near the cot.");
        await site.ShowAsync();

        var results = site.Find("bruise cot");

        Assert.Equal(["Two", "One"], results.Hits.Select(h => h.Item.Name));
        Assert.Equal(1, results.WithEveryWord);
    }

    [Fact]
    public async Task Find_EnoughHasEveryWord_LeavesTheRestOut()
    {
        await using var site = new SearchedSite();
        site.PublishPage("One", "A bruise.");
        for (var i = 0; i < MatchSelection.Enough; i++)
            site.PublishPage($"Two {i}", "A bruise near the cot.");
        await site.ShowAsync();

        var results = site.Find("bruise cot");

        Assert.Equal(MatchSelection.Enough, results.Total);
        Assert.Equal(MatchSelection.Enough, results.WithEveryWord);
    }

    [Fact]
    public async Task Find_WordsStandOnDifferentPagesOfAReport_FindsTheReviewWithEveryWord()
    {
        await using var site = new SearchedSite();
        await site.PublishReviewAsync("Child Heron", ["A bruise.", "Nothing.", "A damp cot.", "The dentist."]);
        await site.ShowAsync();

        var results = site.Find("+bruise +cot +dentist");

        Assert.Equal([1, 3, 4], Assert.Single(results.Hits).Pages.Select(p => p.Number).Order());
        Assert.Equal(1, results.WithEveryWord);
    }

    [Fact]
    public async Task Find_ThousandsOfWords_FindsByTheRarest()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A heron.");
        site.PublishPage("Plover", "A cot.");
        await site.ShowAsync();

        Assert.Contains("Alder", site.NamesOf(string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i}").Append("heron"))));
    }
}
