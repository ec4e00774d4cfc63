using Partnership.Search.Crasher.Sites;
using Partnership.Search.Tests.Sites;
using Partnership.Search.Units;

namespace Partnership.Search.Tests.Durability;

/// <summary>A new index is in use before it has the pages of reports, and says so.</summary>
public sealed class NewIndexTests
{
    private const int Reviews = 70;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_NoIndexYet_FindsTheDocumentsOwnWordsFirstAndSaysWhatIsMissing()
    {
        await using var site = await SiteAsync();
        using var keeper = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder);

        Assert.True(await keeper.OpenAsync(site.Snapshot, null, Cancel));

        Assert.Equal(Reviews, site.Find("numbat").Total);
        Assert.Equal(0, site.Find("quokka").Total);
        Assert.Equal(Reviews, site.Find("quokka").WithoutPages);
    }

    [Fact]
    public async Task AddPages_ManyReportsThatWereRead_AddsSomeAtATimeUntilAllAreFound()
    {
        await using var site = await SiteAsync();
        using var keeper = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder);
        await keeper.OpenAsync(site.Snapshot, null, Cancel);
        var found = new List<int>();

        while (await keeper.AddPagesAsync(site.Snapshot, Cancel))
        {
            var results = site.Find("quokka");
            Assert.Equal(Reviews, results.Total + results.WithoutPages);
            found.Add(results.Total);
        }

        Assert.True(found.Count > 1, "A publication would have to wait for all of them.");
        Assert.Equal(found.Distinct().Order(), found);
        Assert.Equal(Reviews, found[^1]);
    }

    [Fact]
    public async Task AddPages_PublicationsInBetween_AreFoundBeforeAllPagesAreThere()
    {
        await using var site = await SiteAsync();
        using var keeper = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder);
        await keeper.OpenAsync(site.Snapshot, null, Cancel);
        Assert.True(await keeper.AddPagesAsync(site.Snapshot, Cancel));

        await site.PublishReviewAsync("Review of the wombat", ["A wombat is here."]);
        var gone = site.Snapshot.Default.Items.First(i => i.Name == "Numbat 1").Id;
        site.Remove(gone);
        site.ShowWithoutIndex();
        await keeper.CatchUpAsync(site.Snapshot, Cancel);

        Assert.Equal(["Review of the wombat"], site.NamesOf("wombat"));
        Assert.True(site.Find("quokka").WithoutPages > 0);
        await keeper.AddAllPagesAsync(site.Snapshot, Cancel);
        Assert.Equal((Reviews - 1, 0), (site.Find("quokka").Total, site.Find("quokka").WithoutPages));
    }

    [Fact]
    public async Task Open_StoppedBeforeAllPagesWereThere_GoesOnWhereItWas()
    {
        await using var site = await SiteAsync();
        using (var first = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder))
        {
            await first.OpenAsync(site.Snapshot, null, Cancel);
            await first.AddPagesAsync(site.Snapshot, Cancel);
        }

        using var keeper = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder);
        Assert.False(await keeper.OpenAsync(site.Snapshot, null, Cancel), "The index that was begun is good.");

        Assert.InRange(site.Find("quokka").Total, 1, Reviews - 1);
        await keeper.AddAllPagesAsync(site.Snapshot, Cancel);
        Assert.Equal(Reviews, site.Find("quokka").Total);
    }

    [Fact]
    public async Task AddPages_AFileIsMissing_AddsTheOthersAndSaysThatOneIsNot()
    {
        await using var site = await SiteAsync();
        await site.PublishReviewAsync("Review without a file", ["A quokka nobody can read about."]);
        site.ShowWithoutIndex();
        site.Store.Delete(UnitTable.Of(site.Snapshot.Default).Units.Single(u => u.Item.Name == "Review without a file").Files.Single().Media.Sha256);
        using var keeper = new SearchIndexKeeper(site.IndexFolder, site.Texts, site.Holder);
        await keeper.OpenAsync(site.Snapshot, null, Cancel);

        await keeper.AddAllPagesAsync(site.Snapshot, Cancel);

        Assert.Equal((Reviews, 1), (site.Find("quokka").Total, site.Find("quokka").WithoutPages));
        Assert.False(await keeper.AddPagesAsync(site.Snapshot, Cancel), "It is not tried again and again.");
    }

    private static async Task<SearchedSite> SiteAsync()
    {
        var site = new SearchedSite();
        for (var i = 1; i <= Reviews; i++)
            await site.PublishReviewAsync($"Numbat {i}", ["Nothing is here.", "A quokka is here."]);
        site.ShowWithoutIndex();
        return site;
    }
}
