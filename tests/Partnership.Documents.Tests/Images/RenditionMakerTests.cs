using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class RenditionMakerTests : IDisposable
{
    private static readonly RenditionKey Key = new(ImageFolder.Sha256, Renders.To(RenditionFormat.WebP));

    private readonly ImageFolder files = new();
    private readonly RenditionFolder folder;
    private readonly string original;

    public RenditionMakerTests()
    {
        folder = new RenditionFolder(files.Combine("renditions"));
        original = files.Add("original", Pictures.File(640, 480));
    }

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task FindOrMake_AskedForTheFirstTime_IsMade()
    {
        var path = Assert.IsType<KeptRendition.Found>(await FindOrMakeAsync()).Path;

        var facts = await ImageReads.FactsAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal((ImageFormat.WebP, 320, 240), (facts.Format, facts.Width, facts.Height));
    }

    [Fact]
    public async Task FindOrMake_IsKeptAlready_IsNotMadeAgain()
    {
        await folder.SaveAsync(Key, "kept"u8.ToArray(), TestContext.Current.CancellationToken);

        var path = Assert.IsType<KeptRendition.Found>(await FindOrMakeAsync()).Path;

        Assert.Equal("kept", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FindOrMake_ManyAskAtOnce_IsMadeOnce()
    {
        var clock = new CountingClock();
        using var work = new ImageWork(new ImageOptions(), clock);
        var maker = new RenditionMaker(new ImageRenderer(work), folder);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => maker.FindOrMakeAsync(Key, original, TestContext.Current.CancellationToken)));

        Assert.All(outcomes, outcome => Assert.IsType<KeptRendition.Found>(outcome));
        Assert.Equal(1, clock.Works);
    }

    [Fact]
    public async Task FindOrMake_OriginalIsMissing_SaysSo()
    {
        File.Delete(original);

        Assert.IsType<KeptRendition.NoOriginal>(await FindOrMakeAsync());
    }

    [Fact]
    public async Task FindOrMake_OriginalCannotBeRead_SaysWhyAndKeepsNothing()
    {
        await File.WriteAllTextAsync(original, "no picture", TestContext.Current.CancellationToken);

        var refused = Assert.IsType<KeptRendition.Refused>(await FindOrMakeAsync());

        Assert.Equal(UnreadableImageReason.NotAnImage, refused.Problem.Reason);
        Assert.Empty(files.Names("renditions"));
    }

    [Fact]
    public async Task FindOrMake_OriginalIsErasedBeforeItIsRead_KeepsNothing()
    {
        Assert.IsType<KeptRendition.NoOriginal>(await FindOrMakeAsync(new CountingClock { Begun = Erase }));

        Assert.Empty(files.Names("renditions"));
    }

    [Fact]
    public async Task FindOrMake_OriginalIsErasedBeforeTheRenditionIsKept_KeepsNothing()
    {
        Assert.IsType<KeptRendition.NoOriginal>(await FindOrMakeAsync(new CountingClock { Ended = Erase }));

        Assert.Empty(files.Names("renditions"));
    }

    private async Task<KeptRendition> FindOrMakeAsync(TimeProvider? clock = null)
    {
        using var work = new ImageWork(new ImageOptions(), clock ?? TimeProvider.System);
        return await new RenditionMaker(new ImageRenderer(work), folder)
            .FindOrMakeAsync(Key, original, TestContext.Current.CancellationToken);
    }

    /// <summary>As an erasure does it: the original first.</summary>
    private void Erase()
    {
        File.Delete(original);
        folder.Delete(Key.Sha256);
    }

    /// <summary>Tells when work on a picture begins and ends, because its time is measured just so long.</summary>
    private sealed class CountingClock : TimeProvider
    {
        internal int Works { get; private set; }

        internal Action Begun { get; init; } = () => { };

        internal Action Ended { get; init; } = () => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Works++;
            Begun();
            return new Measured(base.CreateTimer(callback, state, dueTime, period), Ended);
        }

        private sealed class Measured(ITimer timer, Action ended) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                timer.Dispose();
                ended();
            }

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
