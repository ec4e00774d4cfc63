using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Querying;

public sealed class ExclusionTests
{
    [Fact]
    public async Task Find_ExcludedWordStandsOnAnotherPage_ExcludesTheWholeReview()
    {
        await using var site = new SearchedSite();
        await site.PublishReviewAsync("Child Heron", ["A bruise was seen.", "Nothing.", "The cot was damp."]);
        await site.PublishReviewAsync("Child Alder", ["A bruise was seen.", "Nothing."]);
        await site.ShowAsync();

        Assert.Equal(["Child Alder"], site.NamesOf("bruise -cot"));
        Assert.Equal(["Child Alder"], site.NamesOf("bruise NOT cots"));
    }

    [Fact]
    public async Task Find_ExcludedPhrase_ExcludesOnlyThePhrase()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise and a damp cot.");
        site.PublishPage("Plover", "A bruise, a cot, and it was damp.");
        await site.ShowAsync();

        Assert.Equal(["Plover"], site.NamesOf("bruise -\"damp cot\""));
    }

    [Fact]
    public async Task Find_ExcludedHyphenatedWord_ExcludesOnlyWhereItsPartsStandTogether()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise. A multi-agency plan.");
        site.PublishPage("Plover", "A bruise. The agency had a plan.");
        await site.ShowAsync();

        Assert.Equal(["Plover"], site.NamesOf("bruise -multi-agency"));
    }

    [Fact]
    public async Task Find_ExcludedBeginningOfWords_ExcludesThemAll()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise and neglectful parents.");
        site.PublishPage("Plover", "A bruise and nettles.");
        await site.ShowAsync();

        Assert.Equal(["Plover"], site.NamesOf("bruise -negl*"));
    }

    [Fact]
    public async Task Find_OnlyExclusions_ListsEverythingElse()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise.");
        site.PublishPage("Plover", "A cot.");
        await site.PublishReviewAsync("Child Heron", ["Nothing.", "A bruise."]);
        await site.ShowAsync();

        Assert.Equal(["Case reviews", "Home", "Plover"], site.NamesOf("-bruise").Order(StringComparer.Ordinal));
        Assert.Equal(["Case reviews", "Home"], site.NamesOf("-bruise -\"a cot\"").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FindPages_ExcludedWord_LeavesItsPagesOut()
    {
        await using var site = new SearchedSite();
        var review = await site.PublishReviewAsync("Child Heron", ["A bruise was seen.", "A bruise, near the cot.", "A bruise again."]);
        await site.ShowAsync();

        Assert.Equal([1, 3], site.PagesOf(review, "bruise -cot"));
    }

    [Fact]
    public async Task Find_TextWithoutAnyWordOfTheIndex_FindsNothing()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Alder", "A bruise.");
        await site.ShowAsync();

        Assert.Equal(0, site.Find(new string('x', 300)).Total); // longer than any word that the analysis keeps
        Assert.Equal(0, site.Find($"\"{new string('x', 300)}\"").Total);
        Assert.Equal(0, site.Find($"{new string('x', 300)} -cot").Total);
    }
}
