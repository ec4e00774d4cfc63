using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>Runs a random sequence of publications and accidents, and looks after each one at what can be found.</summary>
internal sealed class DurabilitySequence
{
    private readonly KeptSite kept;
    private PublicCheck.Stage stage = PublicCheck.Stage.Complete;

    private DurabilitySequence(KeptSite kept) => this.kept = kept;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task RunAsync(DurabilityStep[] steps)
    {
        await using var kept = await KeptSite.OpenAsync();
        var sequence = new DurabilitySequence(kept);
        foreach (var step in steps)
            await sequence.TakeAsync(step);
        await sequence.CatchUpAsync();
        await sequence.CompleteAsync();
        await kept.Keeper.SettleAsync();
        PublicCheck.Run(kept.Site, kept.Search, PublicCheck.Stage.Complete);
    }

    private async Task TakeAsync(DurabilityStep step)
    {
        await kept.Site.ApplyAsync(step.Change, Cancel);
        stage = PublicCheck.Stage.Behind;
        await HappenAsync(step);
        PublicCheck.Run(kept.Site, kept.Search, stage);
    }

    private Task HappenAsync(DurabilityStep step) => step.Event switch
    {
        IndexEvent.CatchUp or IndexEvent.CatchUpAgain => CatchUpAsync(),
        IndexEvent.AddPages => kept.Keeper.AddPagesAsync(kept.Site.Snapshot, Cancel),
        IndexEvent.AddAllPages => CompleteAsync(),
        IndexEvent.Settle => SettleAsync(),
        IndexEvent.Restart => OpenedAsync(kept.RestartAsync()),
        IndexEvent.Crash => OpenedAsync(kept.CrashAsync(0)),
        IndexEvent.CrashWithTornFile => OpenedAsync(kept.CrashAsync(1 + (step.Number % 100))),
        IndexEvent.Rebuild => RebuildAsync(),
        IndexEvent.Abandon => AbandonAsync(),
        _ => Task.CompletedTask,
    };

    private async Task OpenedAsync(Task opening)
    {
        await opening;
        stage = PublicCheck.Stage.CaughtUp;
    }

    private Task CatchUpAsync() => OpenedAsync(kept.CatchUpAsync());

    private async Task CompleteAsync()
    {
        await CatchUpAsync();
        await kept.AddAllPagesAsync();
        stage = PublicCheck.Stage.Complete;
        Assert.Equal(await kept.DumpOfRebuildAsync(), kept.Dump());
    }

    private Task SettleAsync() => kept.Keeper.SettleAsync();

    private async Task RebuildAsync()
    {
        await new IndexRebuild(kept.IndexRoot, kept.Site.Files.Texts).RunAsync(kept.Site.Snapshot, null, Cancel);
        Assert.True(await kept.Keeper.TakeUpNewAsync(kept.Site.Snapshot, Cancel));
        stage = PublicCheck.Stage.Complete;
    }

    private async Task AbandonAsync()
    {
        kept.Keeper.Abandon();
        PublicCheck.Run(kept.Site, kept.Search, stage);
        await OpenedAsync(kept.Keeper.OpenAsync(kept.Site.Snapshot, null, Cancel));
    }
}
