using Microsoft.Extensions.Time.Testing;
using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageWorkTests : IDisposable
{
    private static readonly ImageOptions OneAtATime = new() { MaxAtOnce = 1 };

    private readonly FakeTimeProvider clock = new();
    private readonly ManualResetEventSlim gate = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImageWork work;

    public ImageWorkTests() => work = new ImageWork(OneAtATime, clock);

    public void Dispose()
    {
        gate.Set();
        gate.Dispose();
        work.Dispose();
    }

    [Fact]
    public async Task Run_AnotherPictureIsWorkedOn_WaitsForItsTurn()
    {
        var first = RunAsync(HoldUp);
        await begun.Task;
        var secondRan = false;

        var second = RunAsync(_ => { secondRan = true; return "second"; });

        Assert.False(second.IsCompleted);
        Assert.False(secondRan);
        gate.Set();
        Assert.Equal("first", await first);
        Assert.Equal("second", await second);
    }

    [Fact]
    public async Task Run_WorkTakesTooLong_AnswersWithoutWaitingButKeepsTheTurn()
    {
        var first = RunAsync(HoldUp);
        await begun.Task;

        clock.Advance(OneAtATime.TimeLimit);

        Assert.Equal(nameof(UnreadableImageReason.TooSlow), await first);
        var second = RunAsync(_ => "second");
        Assert.False(second.IsCompleted);
        gate.Set();
        Assert.Equal("second", await second);
    }

    [Fact]
    public async Task Run_RequestIsCancelledMeanwhile_IsCancelled()
    {
        using var request = new CancellationTokenSource();
        var running = work.RunAsync(HoldUp, problem => problem.Message, request.Token);
        await begun.Task;

        await request.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Run_WorkFails_GivesItsTurnBack()
    {
        await Assert.ThrowsAsync<IOException>(() => RunAsync(_ => throw new IOException("The disk is gone.")));

        Assert.Equal("next", await RunAsync(_ => "next"));
    }

    [Fact]
    public async Task Run_DecodingIsStopped_EndsBeforeTheLastPixel()
    {
        var file = Pictures.File(2000, 2000, ImageFormat.Jpeg);

        await RunAsync(_ =>
        {
            using var source = Source.NewFromMemory(file);
            using var image = LibVips.Open(source, ImageFormat.Jpeg);
            image.StopWith(new CancellationToken(canceled: true));
            Assert.Throws<VipsException>(() => image.Stats()); // its words come from a buffer that all threads share
            return "stopped";
        });
        Assert.Equal("read to the end", await RunAsync(_ =>
        {
            using var source = Source.NewFromMemory(file);
            using var image = LibVips.Open(source, ImageFormat.Jpeg);
            image.StopWith(CancellationToken.None);
            using var stats = image.Stats();
            return "read to the end";
        }));
    }

    private Task<string> RunAsync(Func<CancellationToken, string> todo) =>
        work.RunAsync(todo, problem => problem.Reason.ToString(), TestContext.Current.CancellationToken);

    private string HoldUp(CancellationToken stop)
    {
        begun.SetResult();
        gate.Wait(TestContext.Current.CancellationToken);
        return "first";
    }
}
