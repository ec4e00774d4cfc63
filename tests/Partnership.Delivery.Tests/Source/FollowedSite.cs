using Partnership.Content.Snapshots;
using Partnership.Delivery.Source;
using Partnership.Delivery.Source.Following;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Source.Webhooks;

namespace Partnership.Delivery.Tests.Source;

/// <summary>A site that follows an Umbraco, and takes up its changes as the real one does.</summary>
internal sealed class FollowedSite(string url, string? folder = null, Action<UmbracoOptions>? set = null) : IAsyncDisposable
{
    private readonly OffsetClock clock = new();
    private SourceKit? kit;
    private PublishedSet published = PublishedSet.Empty;

    public SourceKit Kit => kit ??= new SourceKit(
        o =>
        {
            o.BaseUrl = url;
            (o.Retries, o.RetryDelay, o.AttemptTimeout, o.TotalTimeout) = (1, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30)); // a busy machine is no fault
            (o.MaxAnswerBytes, o.StartPatience, o.FileTimeout) = (1_000_000, TimeSpan.Zero, TimeSpan.FromSeconds(2));
            set?.Invoke(o);
        },
        clock,
        folder);

    public Snapshot Snapshot { get; private set; } = Snapshot.Build(SourceKit.Schema, PublishedSet.Empty);

    public UmbracoStatus Health => Kit.Get<UmbracoHealth>().Current;

    public HintQueue Hints => Kit.Get<HintQueue>();

    public SourceState State => Kit.Get<UmbracoSource>().State;

    public async Task LoadAsync()
    {
        await Kit.Get<UmbracoFollower>().LoadAsync(Cancel);
        await CatchUpAsync();
    }

    /// <summary>Lets time pass, and looks once at what is due.</summary>
    public async Task LookAsync(TimeSpan after)
    {
        clock.Advance(after);
        await Kit.Get<UmbracoFollower>().LookAsync(Cancel);
        await CatchUpAsync();
    }

    /// <summary>Takes up webhooks alone.</summary>
    public async Task FollowHintsAsync()
    {
        await Kit.Get<UmbracoFollower>().LookAsync(Cancel);
        await CatchUpAsync();
    }

    public void Advance(TimeSpan by) => clock.Advance(by);

    public async ValueTask DisposeAsync() => await Kit.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task CatchUpAsync()
    {
        var source = Kit.Get<UmbracoSource>();
        if (source.State.IsLoaded && await source.ReadAsync(published.Sequence, Cancel) is { } change)
        {
            Assert.True(change.Sequence > published.Sequence, "A change must have a later number than the one before.");
            published = published.Apply(change);
            Snapshot = Snapshot.Next(published);
        }
    }
}
