using Partnership.Content.Values;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Editorial.Webhooks;

namespace Partnership.Editorial.Tests.Webhooks;

/// <summary>Files become public, and stop being public, with the documents that use them.</summary>
public sealed class FileEventTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid administrator;
    private Guid list;
    private Guid file;
    private Guid webhook;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        administrator = await store.PersonAsync("Ada Administrator", "administrator");
        var home = await store.HomeAsync();
        list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        (file, _) = await store.MediumAsync("A report.");
        webhook = await store.WebhookAsync(administrator, WebhookEvents.MediaSave, WebhookEvents.MediaDelete);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Publish_WithAFile_TellsItOnceAndNotAtTheNextVersion()
    {
        var review = await ReviewAsync("Child Alder");
        await store.RepublishAsync(review, "Child Alder", WithReport());

        Assert.Equal([("MediaSave", file)], await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task Draft_WithAFile_TellsNothing()
    {
        var review = await store.CreateAsync("caseReview", list);
        await store.SaveAsync(review, "Child Alder", WithReport());

        Assert.Empty(await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task Publish_WithoutTheFileOfBefore_TellsThatItIsGone()
    {
        var review = await ReviewAsync("Child Alder");

        await store.RepublishAsync(review, "Child Alder", Editing.ReviewValues());

        Assert.Equal([("MediaSave", file), ("MediaDelete", file)], await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task Remove_AnotherDocumentUsesTheFile_TellsOnlyWhenTheLastOneGoes()
    {
        var (one, two) = (await ReviewAsync("Child Alder"), await ReviewAsync("Child Birch"));

        Desk.Done(await store.RemoveAsync(one));
        Assert.Equal([("MediaSave", file), ("MediaSave", file)], await store.ToldAsync(webhook));
        Desk.Done(await store.RemoveAsync(two));

        Assert.Equal(("MediaDelete", file), (await store.ToldAsync(webhook))[^1]);
    }

    [Fact]
    public async Task TakeDown_TwoDocumentsWithTheFileAtOnce_TellsThatItIsGone()
    {
        var officer = await store.PersonAsync("Dana Disclosure", "disclosureOfficer");
        var (one, two) = (await ReviewAsync("Child Alder"), await ReviewAsync("Child Birch"));

        Desk.Done(await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = officer, DocumentId = one, AlsoDocuments = [two], Reason = "A name." }, Cancellation));

        Assert.Equal(("MediaDelete", file), (await store.ToldAsync(webhook))[^1]);
    }

    [Fact]
    public async Task Erase_PublicDocument_TellsThatItsFileIsGone()
    {
        var review = await ReviewAsync("Child Alder");

        Desk.Done(await store.EraseAsync(review));

        Assert.Equal(("MediaDelete", file), (await store.ToldAsync(webhook))[^1]);
    }

    [Fact]
    public async Task Change_OfAFile_IsToldWhileItIsPublicOnly()
    {
        var publisher = await store.PersonAsync("Bo Publisher", "publisher");
        Desk.Done(await store.Get<ChangeMedia>().RunAsync(new ChangeMediaOptions { UserId = publisher, MediaId = file, FileName = "other.pdf" }, Cancellation));
        Assert.Empty(await store.ToldAsync(webhook));
        await ReviewAsync("Child Alder");

        Desk.Done(await store.Get<ChangeMedia>().RunAsync(new ChangeMediaOptions { UserId = publisher, MediaId = file, FileName = "other.pdf" }, Cancellation));

        Assert.Equal([("MediaSave", file), ("MediaSave", file)], await store.ToldAsync(webhook));
    }

    [Fact]
    public async Task Publish_NoWebhookWantsFiles_LeavesNothing()
    {
        Desk.Done(await store.Get<ChangeWebhook>().DeleteAsync(administrator, webhook, Cancellation));
        var other = await store.WebhookAsync(administrator, WebhookEvents.ContentPublish);

        var review = await ReviewAsync("Child Alder");

        Assert.Equal([("ContentPublish", review)], await store.ToldAsync(other));
    }

    private PropertyBag WithReport() => Editing.ReviewValues(("report", Editing.Files(file)));

    private async Task<Guid> ReviewAsync(string name)
    {
        var review = await store.CreateAsync("caseReview", list);
        await store.RepublishAsync(review, name, WithReport());
        store.Clock.Advance(TimeSpan.FromSeconds(1)); // what comes later sorts later
        return review;
    }
}
