using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Documents.Images;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class EraseDocumentTests
{
    private const string Secret = "zq-unmistakable-secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_PublishedBranch_IsGoneEverywhere()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        var child = await store.PageAsync(page, "More");
        await store.RepublishAsync(page, "Guidance");
        var before = (int)await store.HeadAsync();

        var outcome = await store.EraseAsync(page);

        Assert.Equal(before + 2, Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        Assert.Equal(
            [(child, PublicationEvent.Erased), (page, PublicationEvent.Erased)],
            (await store.LogAsync()).Skip(before).Select(e => (e.DocumentId, e.Event)));
        foreach (var path in new[] { "/advice", "/guidance", "/advice/more", "/guidance/more" })
            Assert.IsType<RouteMatch.Gone>(await store.MatchAsync(path));
        Assert.IsType<RouteMatch.Nothing>(await store.MatchAsync("/advice/other"));
        Assert.Equal([home], await store.QueryAsync(db => db.Documents.Select(d => d.Id).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Erase_AnyDocument_LeavesOnlyIdsAndHashesInTheFile()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, Secret, Editing.Body($"<p>{Secret}</p>"));
        await store.RepublishAsync(page, Secret + " two", Editing.Body($"<p>{Secret} {new string('x', 9000)} {Secret}</p>"));
        await store.WithdrawAsync(page, Secret);
        Assert.NotEqual(0, await CountInFilesAsync(store));

        await store.EraseAsync(page);

        Assert.Equal(0, await CountInFilesAsync(store));
        var erased = await store.QueryAsync(db => db.ErasedAddresses.Select(a => a.PathHash).ToListAsync(Cancellation));
        Assert.Equal(
            new[] { $"/{Secret}", $"/{Secret}-two" }.Select(p => PathHash.Of("en-GB", RoutePath.Parse(p)).Hex).Order(),
            erased.Order());
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync($"/{Secret}-two"));
    }

    [Fact]
    public async Task Erase_NeverPublished_ForgetsItAndTheLogSaysSo()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var draft = await store.CreateAsync("page", home);
        await store.SaveAsync(draft, "Draft");

        Assert.IsType<EditorialOutcome.Done>(await store.EraseAsync(draft));

        Assert.Equal(PublicationEvent.Erased, (await store.LogAsync())[^1].Event);
        Assert.IsType<RouteMatch.Nothing>(await store.MatchAsync("/draft"));
        Assert.Single(await store.QueryAsync(db => db.Versions.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Erase_FileWhoseTextWasRead_ForgetsTheTextToo()
    {
        await using var store = await EditorialStore.CreateAsync();
        var report = await store.MediumAsync("Report");
        var review = await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(("report", Editing.Files(report.Id))));
        var texts = store.Get<PageTextStore>();
        await texts.SaveAsync(report.Sha256, new PageTexts.Readable(["What it says."]), Cancellation);

        await store.EraseAsync(review);

        Assert.Null(await texts.FindAsync(report.Sha256, Cancellation));
    }

    [Fact]
    public async Task Erase_PictureInAText_ForgetsItAndWhatWasMadeOfIt()
    {
        await using var store = await EditorialStore.CreateAsync();
        var picture = await store.PictureAsync();
        var page = await store.PageAsync(await store.HomeAsync(), "Picnic", Editing.Body($"<p><img data-media-id=\"{picture.Id}\" alt=\"A picnic\"></p>"));
        var key = new RenditionKey(picture.Sha256, new RenditionParameters { Width = 320, Format = RenditionFormat.WebP });
        Assert.IsType<KeptRendition.Found>(
            await store.Get<RenditionMaker>().FindOrMakeAsync(key, store.Get<MediaFolder>().PathOf(picture.Sha256), Cancellation));

        await store.EraseAsync(page);

        Assert.Empty(await store.QueryAsync(db => db.MediaFiles.ToListAsync(Cancellation)));
        Assert.False(store.Get<MediaFolder>().Has(picture.Sha256));
        Assert.Empty(Directory.EnumerateFiles(store.RenditionPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Erase_OnlyUserOfAFile_ForgetsTheFile()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (old, current) = (await store.MediumAsync("First edition"), await store.MediumAsync("Second edition"));
        var review = await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(("report", Editing.Files(old.Id))));
        await store.RepublishAsync(review, "Child Alder", Editing.ReviewValues(("report", Editing.Files(current.Id))));
        Assert.Equal(current.Id, Assert.Single((await store.SnapshotAsync()).Media).Id);

        await store.EraseAsync(review);

        Assert.Empty(await store.QueryAsync(db => db.MediaFiles.ToListAsync(Cancellation)));
        Assert.False(store.Get<MediaFolder>().Has(old.Sha256));
        Assert.False(store.Get<MediaFolder>().Has(current.Sha256));
        Assert.Empty((await store.SnapshotAsync()).Media);
    }

    [Fact]
    public async Task Erase_FileIsUsedByAnotherDocumentsDraft_KeepsTheFile()
    {
        await using var store = await EditorialStore.CreateAsync();
        var file = await store.MediumAsync("Shared");
        var home = await store.HomeAsync();
        var review = await store.ReviewAsync(home, Editing.ReviewValues(("report", Editing.Files(file.Id))));
        var publications = await store.CreateAsync("publications", home);
        await store.SaveAsync(await store.CreateAsync("publication", publications), "Leaflet", Editing.Bag(("file", Editing.Files(file.Id))));

        await store.EraseAsync(review);

        Assert.True(store.Get<MediaFolder>().Has(file.Sha256));
        Assert.Single(await store.QueryAsync(db => db.MediaFiles.ToListAsync(Cancellation)));
        Assert.Empty((await store.SnapshotAsync()).Media);
    }

    [Fact]
    public async Task Erase_SameBytesUnderAnotherId_KeepsTheBytes()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (first, second) = (await store.MediumAsync("Same"), await store.MediumAsync("Same"));
        Assert.Equal(first.Sha256, second.Sha256);
        var review = await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(("report", Editing.Files(first.Id))));

        await store.EraseAsync(review);

        Assert.True(store.Get<MediaFolder>().Has(second.Sha256));
        Assert.Equal([second.Id], await store.QueryAsync(db => db.MediaFiles.Select(m => m.Id).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Erase_BytesAreMissingFromTheDisk_StillErases()
    {
        await using var store = await EditorialStore.CreateAsync();
        var file = await store.MediumAsync("Lost");
        var review = await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues(("report", Editing.Files(file.Id))));
        Directory.Delete(store.MediaPath, recursive: true);

        Assert.IsType<EditorialOutcome.Done>(await store.EraseAsync(review));
    }

    [Fact]
    public async Task Erase_EverythingInACulture_ItsAddressesSayGone()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.RepublishAsync(home, "Hafan", Editing.HomeValues, Editing.Welsh);
        var page = await store.PageAsync(home, "Advice");
        await store.RepublishAsync(page, "Cyngor", culture: Editing.Welsh);
        await store.EraseAsync(page);

        await store.RemoveAsync(home, Editing.Welsh);

        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/cy-gb/cyngor"));
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice"));
    }

    [Fact]
    public async Task Erase_WholeTree_LeavesRoomForANewOne()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.PageAsync(home, "Advice");

        await store.EraseAsync(home);

        Assert.Empty((await store.SnapshotAsync()).Default.Items);
        Assert.IsType<RouteMatch.Gone>(await store.MatchAsync("/advice"));
        await store.HomeAsync();
        Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/"));
    }

    [Fact]
    public async Task Erase_PickedByAnother_LeavesTheOther()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.PageAsync(home, "Advice");
        var link = $"<p><a href=\"/advice\" data-destination-id=\"{page}\">Advice</a></p>";
        await store.PageAsync(home, "Other", Editing.Body(link));

        await store.EraseAsync(page);

        var item = Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/other")).Item;
        Assert.Equal(link, item.Properties.RichText("body")?.Markup);
    }

    [Fact]
    public async Task Erase_NotThereOrErasedAlready_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.PageAsync(await store.HomeAsync(), "Advice");
        await store.EraseAsync(page);
        var before = await store.HeadAsync();

        Editing.AssertRefused(await store.EraseAsync(page), RefusalCode.NotFound, "There is no such document.");
        Assert.Equal(before, await store.HeadAsync());
    }

    private static async Task<int> CountInFilesAsync(EditorialStore store)
    {
        var bytes = await store.Database.ReadAllAsync();
        return bytes.AsSpan().Count(Encoding.UTF8.GetBytes(Secret));
    }
}
