using Partnership.Search.Facets;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Vocabulary;

public sealed class BestBetTests
{
    [Fact]
    public async Task Find_ExactlyThePinnedWords_PutsThePageFirst()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us about a worry.");
        site.PublishPage("Worry worry", "Worry about worry, worry.");
        site.PublishSearchSettings([], ("worry", contact));
        await site.ShowAsync();

        var results = site.Find("Worry");

        Assert.Equal(["Contact", "Worry worry"], results.Hits.Select(h => h.Item.Name));
        Assert.Equal([true, false], results.Hits.Select(h => h.IsPinned));
    }

    [Fact]
    public async Task Find_PinnedPageHasNoneOfTheWords_PutsItFirstWithItsBeginning()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us on this number.");
        site.PublishPage("Alder", "Report abuse to somebody.");
        site.PublishSearchSettings([], ("report abuse", contact));
        await site.ShowAsync();

        var results = site.Find("report abuse");

        Assert.Equal(["Contact", "Alder"], results.Hits.Select(h => h.Item.Name));
        Assert.Equal(2, results.Total);
        Assert.Equal("Ring us on this number.", results.Hits[0].Snippet.Text);
    }

    [Theory]
    [InlineData("report abuse now")]
    [InlineData("abuse report")]
    [InlineData("abuse")]
    [InlineData("report -abuse")]
    [InlineData("report OR abuse")]
    [InlineData("-report -abuse")]
    public async Task Find_OtherWords_PinsNothing(string query)
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us on this number.");
        site.PublishPage("Alder", "Report abuse to somebody.");
        site.PublishSearchSettings([], ("report abuse", contact));
        await site.ShowAsync();

        Assert.DoesNotContain(site.Find(query).Hits, h => h.IsPinned);
    }

    [Fact]
    public async Task Find_PinnedWordsHaveNoWord_PinsNothing()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us.");
        site.PublishSearchSettings([], ("!?", contact));
        await site.ShowAsync();

        Assert.Empty(site.Find(new string('x', 300)).Hits);
        Assert.Empty(site.SuggestionsFor("??"));
    }

    [Fact]
    public async Task Find_OrderByDateOrOtherKind_PinsNothing()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us on this number.");
        site.PublishPage("Alder", "Abuse.");
        site.PublishSearchSettings([], ("abuse", contact));
        await site.ShowAsync();

        Assert.Equal(["Alder"], site.Find("abuse", r => r with { Sort = SearchSort.Newest }).Hits.Select(h => h.Item.Name));
        Assert.Empty(site.Find("abuse", r => r with { Only = "caseReview" }).Hits);
    }

    [Fact]
    public async Task Find_PinnedPageDoesNotFitTheChoices_IsNotShownAndCountedOnce()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us about abuse.");
        var other = site.PublishPage("Other", "Nothing.");
        await site.PublishReviewAsync("Child Heron", ["Abuse."]);
        site.PublishSearchSettings([], ("abuse", contact), ("abuse", other));
        await site.ShowAsync();

        var results = site.Find("abuse", r => r with { Choices = FacetChoices.None.With(FacetKeys.Type, "caseReview") });

        Assert.Equal(["Child Heron"], results.Hits.Select(h => h.Item.Name));
        var types = results.Facets.Single(f => f.Key == FacetKeys.Type).Choices.ToDictionary(c => c.Value, c => c.Count);
        Assert.Equal(2, types["page"]);
        Assert.Equal(1, types["caseReview"]);
    }

    [Fact]
    public async Task Find_PinnedPageWasTakenDown_PinsNothing()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us.");
        site.PublishPage("Alder", "Abuse.");
        site.PublishSearchSettings([], ("abuse", contact));
        await site.ShowAsync();

        site.Remove(contact);
        site.ShowWithoutIndex();

        Assert.Equal(["Alder"], site.NamesOf("abuse"));
    }

    [Fact]
    public async Task Find_PinnedPageIsNotInTheIndexYet_PutsItFirst()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "Abuse.");
        await site.ShowAsync();
        var contact = site.PublishPage("Contact", "Ring us.");
        site.PublishSearchSettings([], ("abuse", contact));

        site.ShowWithoutIndex();

        Assert.Equal(["Contact", "Alder"], site.NamesOf("abuse"));
    }

    [Fact]
    public async Task Find_Relaxed_CountsThePinnedPageToo()
    {
        await using var site = new SearchedSite();
        var contact = site.PublishPage("Contact", "Ring us.");
        site.PublishSearchSettings([], ("help", contact));
        await site.ShowAsync();

        var way = Assert.Single(site.Find("help +zzzz").Relaxations);

        Assert.Equal("help", way.Without.Text.ToString());
        Assert.Equal(1, way.Total);
        Assert.Equal(1, site.Find(way.Without).Total);
    }
}
