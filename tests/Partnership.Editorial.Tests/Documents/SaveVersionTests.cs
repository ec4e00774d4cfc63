using Microsoft.EntityFrameworkCore;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Tests.Documents;

public sealed class SaveVersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_TextHasAScript_KeepsTheWordsOnly()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        await store.SaveAsync(home, "Home", Editing.Bag(("body", new RichTextValue("<p onclick=\"x()\">Words<script>alert(1)</script></p>"))));

        var saved = await store.QueryAsync(db => db.Versions.Select(v => v.Properties).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Words", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("script", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Twice_NumbersVersionsAndPublishesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        var first = await SaveAsync(store, home, "Home");
        var second = await SaveAsync(store, home, "  Our home  ");

        Assert.Equal(1, Assert.IsType<SaveVersionOutcome.Saved>(first).Number);
        Assert.Equal(2, Assert.IsType<SaveVersionOutcome.Saved>(second).Number);
        var version = await store.QueryAsync(db => db.Versions.SingleAsync(v => v.Number == 2, Cancellation));
        Assert.Equal(("Our home", "our-home", "An editor", "Because"), (version.Name, version.Segment, version.CreatedBy, version.ChangeNote));
        Assert.Empty(await store.LogAsync());
    }

    [Fact]
    public async Task Save_OtherCulture_NumbersByItself()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        await SaveAsync(store, home, "Home");

        var welsh = await SaveAsync(store, home, "Hafan", culture: Editing.Welsh);

        Assert.Equal(1, Assert.IsType<SaveVersionOutcome.Saved>(welsh).Number);
    }

    [Fact]
    public async Task Save_SameContent_HasSameHash()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        await SaveAsync(store, home, "Home");
        await SaveAsync(store, home, "Home");
        await SaveAsync(store, home, "Home", values: Editing.Bag(("heading", new TextValue("Other")), ("intro", new TextValue("Other"))));

        var hashes = await store.QueryAsync(db => db.Versions.OrderBy(v => v.Number).Select(v => v.ContentHash).ToListAsync(Cancellation));

        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
    }

    [Fact]
    public async Task Save_FileIsReplacedUnderOneId_HasAnotherHash()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        var (file, _) = await store.MediumAsync("First edition");
        var values = Editing.Bag(("report", Editing.Files(file)));
        await SaveAsync(store, home, "Home", values);
        await using (var context = await store.OpenAsync())
            await context.MediaFiles.ExecuteUpdateAsync(m => m.SetProperty(x => x.Sha256, new string('a', 64)), Cancellation);

        await SaveAsync(store, home, "Home", values);

        var hashes = await store.QueryAsync(db => db.Versions.Select(v => v.ContentHash).Distinct().ToListAsync(Cancellation));
        Assert.Equal(2, hashes.Count);
    }

    [Fact]
    public async Task Save_WithSegment_KeepsIt()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        await SaveAsync(store, home, "Home", segment: UrlSegment.Parse("start"));

        Assert.Equal("start", await store.QueryAsync(db => db.Versions.Select(v => v.Segment).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Save_DocumentIsNotThere_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();

        AssertRefused(await SaveAsync(store, Guid.NewGuid(), "Home"), "There is no such document.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Save_NameTooShortOrTooLong_IsRefused(int length)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        AssertRefused(await SaveAsync(store, home, new string('n', length)), "The name must have 1 to 200 characters.");
        Assert.Equal(0, await store.QueryAsync(db => db.Versions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Save_NameIsBlank_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);

        AssertRefused(await SaveAsync(store, home, " \t "), "The name must have 1 to 200 characters.");
    }

    [Fact]
    public async Task Save_FileIsNotThere_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.CreateAsync("home", null);
        var (known, _) = await store.MediumAsync("Known");

        var outcome = await SaveAsync(store, home, "Home", Editing.Bag(("report", Editing.Files(known, Guid.NewGuid()))));

        AssertRefused(outcome, "A file that it uses is not in the media library.");
        Assert.Equal(0, await store.QueryAsync(db => db.Versions.CountAsync(Cancellation)));
    }

    private static Task<SaveVersionOutcome> SaveAsync(
        EditorialStore store, Guid id, string name, PropertyBag? values = null, string culture = "en-GB", UrlSegment? segment = null) =>
        store.Get<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Culture = culture,
                Name = name,
                Segment = segment,
                Properties = values ?? Editing.HomeValues,
                CreatedBy = "An editor",
                ChangeNote = "Because",
            },
            Cancellation);

    private static void AssertRefused(SaveVersionOutcome outcome, string reason) =>
        Assert.Equal(reason, Assert.IsType<SaveVersionOutcome.Refused>(outcome).Reason);
}
