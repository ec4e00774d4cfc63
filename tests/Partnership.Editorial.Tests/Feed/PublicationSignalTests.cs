using Microsoft.Extensions.Time.Testing;
using Partnership.Editorial.Feed;

namespace Partnership.Editorial.Tests.Feed;

public sealed class PublicationSignalTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Wait_SomethingIsPublished_Ends()
    {
        await using var store = await EditorialStore.CreateAsync();
        var waiting = store.Get<PublicationSignal>().WaitAsync(Minute, store.Clock, TestContext.Current.CancellationToken);
        var home = await store.CreateAsync("home", null);
        await store.SaveAsync(home, "Home", Editing.HomeValues);
        Assert.False(waiting.IsCompleted);

        await store.PublishAsync(home);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken); // fails instead of hanging
    }

    [Fact]
    public async Task Wait_NotifiedBefore_EndsAtOnceAndOnlyOnce()
    {
        var (signal, clock) = (new PublicationSignal(), new FakeTimeProvider());
        signal.Notify();
        signal.Notify();

        await signal.WaitAsync(Minute, clock, TestContext.Current.CancellationToken);

        Assert.False(signal.WaitAsync(Minute, clock, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task Wait_NothingHappens_EndsAfterTheLongestTime()
    {
        var (signal, clock) = (new PublicationSignal(), new FakeTimeProvider());
        var waiting = signal.WaitAsync(Minute, clock, TestContext.Current.CancellationToken);

        clock.Advance(Minute);

        await waiting;
    }

    [Fact]
    public async Task Wait_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var waiting = new PublicationSignal().WaitAsync(Minute, new FakeTimeProvider(), source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
