using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class PhraseTests
{
    [Fact]
    public async Task Find_Phrase_FindsExactlyTheseWordsSideBySide()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "The health visitor came.");
        site.PublishPage("Plover", "The health visitors came.");
        site.PublishPage("Siskin", "The visitor saw to the health of the child.");
        site.PublishPage("Dunlin", "The health of the visitor.");
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.NamesOf("\"health visitor\""));
        Assert.Equal(["Alder"], site.NamesOf("\u201CHealth Visitor\u201D"));
        Assert.Equal(["Plover"], site.NamesOf("\"health visitors\""));
    }

    [Fact]
    public async Task Find_PhraseWithStopWords_CountsThem()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "The voice of the child was heard.");
        site.PublishPage("Plover", "The voice child.");
        site.PublishPage("Siskin", "The voice of a child.");
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.NamesOf("\"voice of the child\""));
    }

    [Fact]
    public async Task Find_PhraseAndWord_RequiresThePhraseOnly()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A damp cot.");
        site.PublishPage("Plover", "A damp cot and a bruise.");
        site.PublishPage("Siskin", "A bruise, and a cot that was damp.");
        await site.ShowAsync();

        Assert.Equal(["Plover", "Alder"], site.NamesOf("bruise \"damp cot\""));
    }

    [Fact]
    public async Task Find_WordsOfAPhraseStandOnDifferentPages_IsNotFound()
    {
        await using var site = new SearchedSite();
        await site.PublishReviewAsync("Child Heron", ["It was damp", "cot and bed"]);
        await site.ShowAsync();

        Assert.Empty(site.NamesOf("\"damp cot\""));
        Assert.Equal(["Child Heron"], site.NamesOf("damp cot"));
    }

    [Fact]
    public async Task Find_PhraseRunsFromTheTitleIntoTheText_IsNotFound()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Very damp", "Cot and bed.");
        await site.ShowAsync();

        Assert.Empty(site.NamesOf("\"damp cot\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Short!?")]
    public async Task Find_TitleAndKeysStandBeforeTheText_MarksTheRightPlaces(string shortName)
    {
        await using var site = new SearchedSite();
        site.Publish(
            ContentTypes.Page, site.Home, "Very damp \u2026",
            ("shortName", new TextValue(shortName)), ("body", SiteContent.Paragraph("A bed. The cot and the damp wall.")));
        await site.ShowAsync();

        var snippet = Assert.Single(site.Find("damp cot").Hits).Snippet;

        Assert.Equal(["cot", "damp"], snippet.Pieces.Where(p => p.IsMarked).Select(p => p.Text));
    }

    [Fact]
    public async Task Find_PhraseOfHyphenatedWords_FindsThemHowEverJoined()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A multi-agency meeting.");
        site.PublishPage("Plover", "A multi agency meeting.");
        await site.ShowAsync();

        Assert.Equal(2, site.Find("\"multi-agency meeting\"").Total);
    }
}
