using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class StopWordTests
{
    [Fact]
    public async Task Find_OnlyStopWords_FindsThem()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "To be, or not to be.");
        site.PublishPage("Plover", "Bruises.");
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.NamesOf("to be or not to be"));
        Assert.Equal(["Alder"], site.NamesOf("TO BE"));
    }

    [Fact]
    public async Task Find_StopWordsAmongOthers_AreLeftOut()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Bruises seen.");
        site.PublishPage("Plover", "When was the child of the house there?");
        await site.ShowAsync();

        var results = site.Find("when was the bruise");

        Assert.Equal("Alder", Assert.Single(results.Hits).Item.Name);
        Assert.Equal(1, results.WithEveryWord);
    }

    [Fact]
    public async Task Find_StopWordIsRequired_IsLookedFor()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Bruises seen.");
        site.PublishPage("Plover", "The bruises.");
        await site.ShowAsync();

        Assert.Equal(["Plover"], site.NamesOf("+the bruises"));
    }

    [Fact]
    public async Task Find_StopWordsBesideAPhrase_AreLeftOut()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A damp cot.");
        site.PublishPage("Plover", "When was it there?");
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.NamesOf("when was \"damp cot\""));
    }

    [Fact]
    public async Task Find_OnlyExclusionsBesideStopWords_FindsThem()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "There was a cot.");
        site.PublishPage("Plover", "There was a bruise.");
        await site.ShowAsync();

        Assert.Equal(["Plover"], site.NamesOf("there -cot"));
    }
}
