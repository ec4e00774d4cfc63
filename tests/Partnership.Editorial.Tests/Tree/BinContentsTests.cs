using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Tree;

public sealed class BinContentsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_SomethingBinned_SaysWhereItStoodWhoAndWhen()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var writer = await store.SomebodyAsync("writer");
        var top = await DraftAsync(store, home, "Top");
        await DraftAsync(store, top, "Below");
        await store.Get<BinDocument>().RunAsync(writer, top, Cancellation);

        var bin = await store.Get<BinContents>().ReadAsync(writer, Cancellation);

        var entry = Assert.Single(bin.Entries);
        Assert.Equal(
            (top, "Top", "Page", "The writer", store.Clock.GetUtcNow().UtcDateTime, 1, true, false),
            (entry.Id, entry.Name, entry.TypeName, entry.BinnedBy, entry.BinnedAt, entry.Below, entry.MayRestore, entry.MayErase));
        Assert.Equal(["Home"], entry.Above.Select(s => s.Name));
        Assert.Null(entry.AfterRestoring);
        Assert.False(bin.MayEmpty);
    }

    [Fact]
    public async Task Restore_WhatStoodAboveIsBinnedToo_IsRefusedAndSaidBefore()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var writer = await store.SomebodyAsync("writer");
        var top = await DraftAsync(store, home, "Top");
        var below = await DraftAsync(store, top, "Below");
        var bin = store.Get<BinDocument>();
        await bin.RunAsync(writer, below, Cancellation);
        await bin.RunAsync(writer, top, Cancellation);

        var entry = (await store.Get<BinContents>().ReadAsync(writer, Cancellation)).Entries.Single(e => e.Id == below);
        Editing.AssertRefused(await bin.RestoreAsync(writer, below, Cancellation), RefusalCode.StillNeeded);

        Assert.Equal((top, "Top"), (entry.AfterRestoring?.Id, entry.AfterRestoring?.Name));
        Assert.IsType<EditorialOutcome.Done>(await bin.RestoreAsync(writer, top, Cancellation));
        Assert.IsType<EditorialOutcome.Done>(await bin.RestoreAsync(writer, below, Cancellation));
        Assert.Empty((await store.Get<BinContents>().ReadAsync(writer, Cancellation)).Entries);
    }

    [Fact]
    public async Task Read_BranchLimitedPerson_SeesTheirs()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Own");
        var (mine, theirs) = (await DraftAsync(store, own, "Mine"), await DraftAsync(store, home, "Theirs"));
        var all = await store.SomebodyAsync("writer");
        var limited = await store.SomebodyAsync(own, "writer", "administrator");
        await store.Get<BinDocument>().RunAsync(all, mine, Cancellation);
        await store.Get<BinDocument>().RunAsync(all, theirs, Cancellation);

        var bin = await store.Get<BinContents>().ReadAsync(limited, Cancellation);

        var entry = Assert.Single(bin.Entries);
        Assert.Equal((mine, true, true, false), (entry.Id, entry.MayRestore, entry.MayErase, bin.MayEmpty));
        Assert.Equal(["Own"], entry.Above.Select(s => s.Name));
        Editing.AssertRefused(await store.Get<BinDocument>().EraseAsync(limited, theirs, Cancellation), RefusalCode.NotPermitted);
        Editing.AssertRefused(await store.Get<BinDocument>().EmptyAsync(limited, 2, Cancellation), RefusalCode.NotPermitted);
        Assert.Empty((await store.Get<BinContents>().ReadAsync(Guid.NewGuid(), Cancellation)).Entries);
    }

    [Fact]
    public async Task Empty_NumberIsAsSeen_ForgetsEverythingInItAndNothingElse()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var administrator = await store.SomebodyAsync("administrator");
        var top = await DraftAsync(store, home, "Top");
        var inside = await DraftAsync(store, top, "Inside");
        var other = await DraftAsync(store, home, "Other");
        foreach (var document in new[] { inside, top, other })
            await store.Get<BinDocument>().RunAsync(administrator, document, Cancellation);

        Editing.AssertRefused(await store.Get<BinDocument>().EmptyAsync(administrator, 2, Cancellation), RefusalCode.Changed);
        Assert.True((await store.Get<BinContents>().ReadAsync(administrator, Cancellation)).MayEmpty);
        Assert.IsType<EditorialOutcome.Done>(await store.Get<BinDocument>().EmptyAsync(administrator, 3, Cancellation));

        Assert.Equal([home], await store.QueryAsync(db => db.Documents.Select(d => d.Id).ToListAsync(Cancellation)));
        Assert.Equal(3, await store.QueryAsync(db => db.AuditTrail.CountAsync(e => e.Action == AuditAction.Erased, Cancellation)));
        Assert.Null((await store.Get<AuditTrail>().CheckAsync(Cancellation)).BrokenAt);
    }

    [Fact]
    public async Task Bin_SomethingBelowIsPublic_IsRefused()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var top = await store.PageAsync(home, "Top");
        await store.PageAsync(top, "Below");

        var outcome = await store.Get<BinDocument>().RunAsync(await store.SomebodyAsync("writer"), top, Cancellation);

        Editing.AssertRefused(outcome, RefusalCode.StillNeeded);
        Assert.Empty((await store.Get<BinContents>().ReadAsync(await store.SomebodyAsync("writer"), Cancellation)).Entries);
    }

    private static async Task<Guid> DraftAsync(EditorialStore store, Guid parent, string name)
    {
        var id = await store.CreateAsync("page", parent);
        await store.SaveAsync(id, name);
        return id;
    }
}
