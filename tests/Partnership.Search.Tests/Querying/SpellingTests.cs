using Partnership.Search.Querying;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("cot", "cot", 0)]
    [InlineData("cot", "", 3)]
    [InlineData("bruise", "bruse", 1)]
    [InlineData("bruise", "briuse", 1)]
    [InlineData("bruise", "bruises", 1)]
    [InlineData("neglect", "nelgcet", 2)]
    [InlineData("ca", "abc", 3)]
    public void Distance_Words_CountsChanges(string from, string to, int changes)
    {
        Assert.Equal(changes, Spelling.Distance(from, to));
        Assert.Equal(changes, Spelling.Distance(to, from));
    }

    [Theory]
    [InlineData("saveguarding", "safeguarding")]
    [InlineData("safegaurding", "safeguarding")]
    [InlineData("paediatritian", "paediatrician")]
    [InlineData("negelct", "neglect")]
    [InlineData("nglect", "neglect")]
    [InlineData("meglect", "neglect")]
    public async Task Find_WordIsMisspelled_FindsAndSuggestsTheNearest(string typed, string meant)
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect was seen by the paediatrician in safeguarding.");
        await site.ShowAsync();

        var results = site.Find(typed);

        Assert.Equal("Alder", Assert.Single(results.Hits).Item.Name);
        Assert.Equal(meant, results.Suggestion?.ToString());
    }

    [Fact]
    public async Task Find_EveryWordIsKnown_SuggestsNothing()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect of the child.");
        site.PublishPage("Plover", "Neglected children.");
        await site.ShowAsync();

        Assert.Null(site.Find("neglect child").Suggestion);
        Assert.Null(site.Find("neglecting").Suggestion);
        Assert.Null(site.Find("\"neglected children\"").Suggestion);
    }

    [Fact]
    public async Task Find_WordHasNoNeighbour_SuggestsNothing()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect of the child.");
        await site.ShowAsync();

        Assert.Null(site.Find("xylophone").Suggestion);
        Assert.Null(site.Find("12345").Suggestion);
        Assert.Null(site.Find("zz").Suggestion);
    }

    [Fact]
    public async Task Find_MisspelledWordBesidesPhraseAndExclusion_SuggestionKeepsThem()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect in a damp cot.");
        site.PublishPage("Plover", "Neglect of the heron in a damp cot.");
        await site.ShowAsync();

        var suggestion = site.Find("negelct \"damp cot\" -heron").Suggestion;

        Assert.Equal("neglect \"damp cot\" -heron", suggestion?.ToString());
        Assert.Equal(["Alder"], site.NamesOf(suggestion?.ToString() ?? ""));
    }

    [Fact]
    public async Task Find_WordInAPhraseIsMisspelled_SuggestsThePhraseWithItAlone()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "The cat saw scatter on the cot.");
        await site.ShowAsync();

        Assert.Equal("\"cat saw scatter\"", site.Find("\"cat swa scatter\"").Suggestion?.ToString());
        Assert.Equal("\"the cat saw scatter\"", site.Find("\"the caat saw scatter\"").Suggestion?.ToString());
        Assert.Equal("\"saw scatter on\"", site.Find("\"saw scattr on\"").Suggestion?.ToString());
    }

    [Fact]
    public async Task Find_SuggestionWouldFindNothing_SuggestsNothing()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect.");
        site.PublishPage("Plover", "A damp cot.");
        await site.ShowAsync();

        Assert.Null(site.Find("+negelct \"damp cot\"").Suggestion);
    }

    [Fact]
    public async Task Find_MisspelledWordIsTypedTwice_SuggestsBoth()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect.");
        await site.ShowAsync();

        Assert.Equal("neglect neglect", site.Find("negelct negelct").Suggestion?.ToString());
    }

    [Fact]
    public async Task Find_MisspelledWordHasAnAccentOrCapitals_SuggestsTheNearest()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect.");
        await site.ShowAsync();

        Assert.Equal("neglect", site.Find("N\u00E9gelct").Suggestion?.ToString());
        Assert.Equal("neglect", site.Find("NEGELCT").Suggestion?.ToString());
    }

    [Fact]
    public async Task Find_OnlyAnExcludedWordIsMisspelled_SuggestsNothing()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect.");
        await site.ShowAsync();

        Assert.Null(site.Find("neglect -negelct").Suggestion);
    }

    [Fact]
    public async Task Find_OneLongCompoundOfMisspelledWords_CorrectsNoMoreThanItMay()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Neglect.");
        await site.ShowAsync();

        var suggestion = site.Find(string.Join('-', Enumerable.Repeat("negelct", 400))).Suggestion?.ToString() ?? "";

        Assert.Equal(Spelling.MostWords, suggestion.Split('-').Count(w => w == "neglect"));
    }
}
