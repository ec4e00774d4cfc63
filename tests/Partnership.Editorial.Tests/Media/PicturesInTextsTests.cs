using Partnership.Editorial.Documents;
using Partnership.Publishing.Hashing;

namespace Partnership.Editorial.Tests.Media;

/// <summary>A picture in a text is a file of the document, in everything that goes by files.</summary>
public sealed class PicturesInTextsTests
{
    [Fact]
    public async Task Publish_TextWithAPicture_MakesThePicturePublicAndItsRemovalTakesItAway()
    {
        await using var store = await EditorialStore.CreateAsync();
        var picture = await store.PictureAsync(800, 600);
        var page = await store.PageAsync(await store.HomeAsync(), "Picnic", Editing.Body("<p>No picture yet.</p>"));
        await store.SaveAsync(page, "Picnic", Editing.Body(Image(picture.Id)));
        Assert.Empty((await store.SnapshotAsync()).Media);

        await store.PublishAsync(page);
        var shown = Assert.Single((await store.SnapshotAsync()).Media);
        await store.RemoveAsync(page);

        Assert.Equal((picture.Id, picture.Sha256, 800, 600), (shown.Id, shown.Sha256, shown.Width, shown.Height));
        Assert.True(shown.IsPicture);
        Assert.Empty((await store.SnapshotAsync()).Media);
    }

    [Fact]
    public async Task Save_IdInAnotherSpelling_IsStoredInTheOneByWhichUsesAreFound()
    {
        await using var store = await EditorialStore.CreateAsync();
        var picture = await store.PictureAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());

        await store.SaveAsync(page, "Picnic", Editing.Body($"<img alt='' data-media-id='{picture.Id.ToString().ToUpperInvariant()}'>"));

        var stored = await store.QueryAsync(db => db.Versions.NewestAsync(page, "en-GB", TestContext.Current.CancellationToken));
        Assert.Contains(picture.Id.ToString(), stored?.Properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_PictureThatIsNotInTheLibrary_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());

        var outcome = await store.Get<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = page, Name = "Picnic", Properties = Editing.Body(Image(Guid.NewGuid())), CreatedBy = "An editor" },
            TestContext.Current.CancellationToken);

        Assert.IsType<SaveVersionOutcome.Refused>(outcome);
    }

    [Fact]
    public async Task Save_TheSameWordsWithAnotherPicture_HasAnotherHash()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (one, two) = (await store.PictureAsync(), await store.PictureAsync(640, 480));
        var page = await store.CreateAsync("page", await store.HomeAsync());

        await store.SaveAsync(page, "Picnic", Editing.Body(Image(one.Id)));
        var first = await HashAsync(store, page);
        await store.SaveAsync(page, "Picnic", Editing.Body(Image(two.Id)));

        Assert.NotEqual(first, await HashAsync(store, page));
    }

    [Fact]
    public async Task Save_TextWithoutPictures_HasTheHashOfItsValuesAlone()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());

        await store.SaveAsync(page, "Picnic", Editing.Body("<p>Words.</p>"));

        var expected = ContentHash.Of(new HashedVersion
        {
            ContentType = "page",
            Culture = "en-GB",
            Name = "Picnic",
            Segment = "picnic",
            Properties = Editing.Body("<p>Words.</p>"),
            Files = new Dictionary<Guid, string>(),
        });
        Assert.Equal(expected.Hex, await HashAsync(store, page));
    }

    private static async Task<string?> HashAsync(EditorialStore store, Guid page) =>
        (await store.QueryAsync(db => db.Versions.NewestAsync(page, "en-GB", TestContext.Current.CancellationToken)))?.ContentHash;

    private static string Image(Guid id) => $"<p><img data-media-id=\"{id}\" alt=\"A picnic\"></p>";
}
