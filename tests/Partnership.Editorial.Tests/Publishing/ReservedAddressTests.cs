using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Publishing;

public sealed class ReservedAddressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Reserved => [.. ReservedSegments.All];

    [Theory]
    [MemberData(nameof(Reserved))]
    public async Task Save_AtTheTopUnderAnAddressOfTheSite_IsRefused(string segment)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();

        var outcome = await store.Get<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = await store.SomebodyAsync("writer"), ContentType = "page", ParentId = home, Name = segment }, Cancellation);

        Editing.AssertRefused(outcome, RefusalCode.AddressTaken, ReservedSegments.ReasonAgainst(segment));
    }

    [Fact]
    public async Task Publish_VersionFromBeforeTheRule_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var page = await store.CreateAsync("page", home);
        await store.SaveAsync(page, "Find");
        await using (var db = await store.OpenAsync())
        {
            db.Versions.Single(v => v.DocumentId == page).Segment = "search";
            await db.SaveChangesAsync(Cancellation);
        }

        Editing.AssertRefused(await store.PublishAsync(page), RefusalCode.AddressTaken, ReservedSegments.ReasonAgainst("search"));
    }

    [Fact]
    public async Task Save_DeeperOrInAnotherLanguage_IsNobodysAddress()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var about = await store.PageAsync(home, "About");
        var deep = await store.PageAsync(about, "Search");

        await store.SaveAsync(await store.CreateAsync("page", home), "Media", culture: Editing.Welsh);

        Assert.Equal("/about/search", (await store.PathsAsync())[deep]);
    }
}
