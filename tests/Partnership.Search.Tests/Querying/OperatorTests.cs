using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class OperatorTests
{
    [Fact]
    public async Task Find_Or_FindsWhatHasAny()
    {
        await using var site = new SearchedSite();
        for (var i = 0; i < 12; i++)
            site.PublishPage($"Both {i}", "A bruise near a cot.");
        site.PublishPage("Alder", "A bruise.");
        site.PublishPage("Plover", "A cot.");
        await site.ShowAsync();

        Assert.Equal(14, site.Find("bruise OR cot").Total);
        Assert.Equal(12, site.Find("bruise cot").Total);
    }

    [Fact]
    public async Task Find_PlusAndAnd_RequiresTheWords()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise.");
        site.PublishPage("Plover", "A cot.");
        site.PublishPage("Siskin", "A bruise near a cot.");
        await site.ShowAsync();

        Assert.Equal(["Alder", "Siskin"], site.NamesOf("+bruise cot").Order(StringComparer.Ordinal));
        Assert.Equal(["Siskin"], site.NamesOf("bruise AND cot"));
        Assert.Equal(3, site.Find("bruise cot").Total);
    }

    [Fact]
    public async Task Find_Star_FindsWordsThatBeginSo()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglected by all.");
        site.PublishPage("Plover", "Neglectful parents.");
        site.PublishPage("Siskin", "Nettles.");
        await site.ShowAsync();

        var results = site.Find("negl*");

        Assert.Equal(["Alder", "Plover"], results.Hits.Select(h => h.Item.Name).Order(StringComparer.Ordinal));
        Assert.Null(results.Suggestion);
    }

    [Fact]
    public async Task Find_LastWordIsUnfinished_FindsWordsThatBeginSo()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A safeguarding partnership for children.");
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.NamesOf("children partnersh"));
        Assert.Equal(["Alder"], site.NamesOf("safegu"));
    }

    [Fact]
    public async Task Find_UnfinishedWordIsNotTheLast_IsNotCompleted()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A safeguarding partnership.");
        await site.ShowAsync();

        Assert.Equal(0, site.Find("safegu +zzz").Total);
    }
}
