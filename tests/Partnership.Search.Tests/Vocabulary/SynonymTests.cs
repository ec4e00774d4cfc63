using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Vocabulary;

public sealed class SynonymTests
{
    [Fact]
    public async Task Find_OneOfAGroup_FindsTheOthersBothWays()
    {
        await using var site = new SearchedSite();
        site.PublishSearchSettings([["DVA", "domestic abuse"]]);
        site.PublishPage("Alder", "There was domestic abuse.");
        site.PublishPage("Plover", "There was DVA.");
        site.PublishPage("Siskin", "Domestic matters, and no abuse.");
        await site.ShowAsync();

        Assert.Equal(["Alder", "Plover"], site.NamesOf("dva").Order(StringComparer.Ordinal));
        Assert.Equal(["Alder", "Plover", "Siskin"], site.NamesOf("domestic abuse").Order(StringComparer.Ordinal));
        Assert.Equal("Alder", site.NamesOf("domestic abuse")[0]);
    }

    [Fact]
    public async Task Find_SynonymHasStopWords_FindsItBothWays()
    {
        await using var site = new SearchedSite();
        site.PublishSearchSettings([["WNB", "was not brought"]]);
        site.PublishPage("Alder", "The child was not brought to the dentist.");
        site.PublishPage("Plover", "WNB twice.");
        site.PublishPage("Siskin", "Toys were brought.");
        await site.ShowAsync();

        Assert.Equal(["Alder", "Plover"], site.NamesOf("WNB").Order(StringComparer.Ordinal));
        Assert.Contains("Plover", site.NamesOf("was not brought"));
        Assert.Contains("<mark>was not brought</mark>", HtmlOf(site, "WNB", "Alder"), StringComparison.Ordinal);
        Assert.Contains("<mark>WNB</mark>", HtmlOf(site, "was not brought", "Plover"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WordIsInTwoGroups_FindsTheWordsOfBoth()
    {
        await using var site = new SearchedSite();
        site.PublishSearchSettings([["CIN", "child in need"], ["CIN", "cervical neoplasia"]]);
        site.PublishPage("Alder", "A child in need.");
        site.PublishPage("Plover", "A cervical neoplasia.");
        await site.ShowAsync();

        Assert.Equal(["Alder", "Plover"], site.NamesOf("cin").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Plover", site.NamesOf("child in need"));
    }

    [Fact]
    public async Task Find_SynonymAmongOtherWords_StandsForItsWords()
    {
        await using var site = new SearchedSite();
        site.PublishSearchSettings([["DVA", "domestic abuse"]]);
        site.PublishPage("Alder", "The midwife saw domestic abuse.");
        site.PublishPage("Plover", "The midwife saw nothing.");
        await site.ShowAsync();

        var results = site.Find("midwife DVA");

        Assert.Equal("Alder", results.Hits[0].Item.Name);
        Assert.Equal(1, results.WithEveryWord);
    }

    [Fact]
    public async Task Find_OnlyTheVocabularyHasTheWord_SuggestsNoOtherSpelling()
    {
        await using var site = new SearchedSite();
        site.PublishSearchSettings([["SUDI", "sudden death of a baby"]]);
        site.PublishPage("Alder", "A sudden death of a baby.");
        site.PublishPage("Plover", "Sadi and Suri came.");
        await site.ShowAsync();

        var results = site.Find("SUDI");

        Assert.Equal(["Alder"], results.Hits.Select(h => h.Item.Name));
        Assert.Null(results.Suggestion);
    }

    [Fact]
    public async Task Find_SettingsWereTakenDown_FindsTheWordAlone()
    {
        await using var site = new SearchedSite();
        var settings = site.PublishSearchSettings([["DVA", "domestic abuse"]]);
        site.PublishPage("Alder", "There was domestic abuse.");
        site.PublishPage("Plover", "There was DVA.");
        await site.ShowAsync();

        site.Remove(settings);
        site.ShowWithoutIndex();

        Assert.Equal(["Plover"], site.NamesOf("dva"));
    }

    private static string HtmlOf(SearchedSite site, string query, string name) =>
        site.Find(query).Hits.Single(h => h.Item.Name == name).Snippet.ToHtml(System.Text.Encodings.Web.HtmlEncoder.Default);
}
