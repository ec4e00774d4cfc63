using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Documents;

public sealed class RenameDocumentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rename_NameAndAddress_MakesAVersionThatSaysTheSame()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());
        var version = await store.SaveAsync(page, "Old", Editing.Body("<p>Text.</p>"));

        Assert.IsType<EditorialOutcome.Done>(await RenameAsync(store, await store.SomebodyAsync("writer"), page, version, " New ", "new-one"));

        var newest = await NewestAsync(store, page);
        Assert.Equal((2, "New", "new-one", "Renamed", "The writer"), (newest.Number, newest.Name, newest.Segment, newest.ChangeNote, newest.CreatedBy));
        Assert.Contains("Text.", newest.Properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_SomebodyHasSavedMeanwhile_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());
        var version = await store.SaveAsync(page, "Old");
        await store.SaveAsync(page, "Newer");

        Editing.AssertRefused(await RenameAsync(store, await store.SomebodyAsync("writer"), page, version, "Mine"), RefusalCode.Changed);

        Assert.Equal("Newer", (await NewestAsync(store, page)).Name);
    }

    [Theory]
    [InlineData("reviewer")]
    [InlineData("administrator")]
    public async Task Rename_RoleMayNotWrite_IsRefused(string role)
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());
        var version = await store.SaveAsync(page, "Old");

        Editing.AssertRefused(await RenameAsync(store, await store.SomebodyAsync(role), page, version, "New"), RefusalCode.NotPermitted);
    }

    [Fact]
    public async Task Rename_VersionOfAnotherDocument_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.CreateAsync("page", home);
        await store.SaveAsync(page, "Old");
        var other = await store.CreateAsync("page", home);

        Editing.AssertRefused(
            await RenameAsync(store, await store.SomebodyAsync("writer"), page, await store.SaveAsync(other, "Other"), "New"), RefusalCode.NotFound);
    }

    [Fact]
    public async Task Rename_PersonHasUnsavedChanges_IsRefusedAndKeepsThem()
    {
        await using var store = await EditorialStore.CreateAsync();
        var page = await store.CreateAsync("page", await store.HomeAsync());
        var version = await store.SaveAsync(page, "Old");
        var writer = await store.SomebodyAsync("writer");
        await using (var db = await store.OpenAsync())
        {
            db.Add(new WorkingCopy { DocumentId = page, Culture = "en-GB", UserId = writer, UserName = "The writer", Form = "{}", SeenAt = store.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(Cancellation);
        }

        Editing.AssertRefused(await RenameAsync(store, writer, page, version, "New"), RefusalCode.StillNeeded);

        Assert.Equal("{}", await store.QueryAsync(db => db.WorkingCopies.Select(w => w.Form).SingleAsync(Cancellation)));
    }

    private static Task<EditorialOutcome> RenameAsync(EditorialStore store, Guid person, Guid page, Guid version, string name, string? segment = null) =>
        store.Get<RenameDocument>().RunAsync(
            new RenameDocumentOptions
            {
                UserId = person,
                DocumentId = page,
                BaseVersionId = version,
                Name = name,
                Segment = segment is null ? null : UrlSegment.Parse(segment),
            },
            Cancellation);

    private static async Task<DocumentVersion> NewestAsync(EditorialStore store, Guid page) =>
        await store.QueryAsync(db => db.Versions.NewestAsync(page, "en-GB", Cancellation)) ?? throw new InvalidOperationException("It has no version.");
}
