using NetVips;

namespace Partnership.Documents.Images;

/// <summary>
/// The one place where pictures are decoded. It bounds how many are worked on at once and how long each may take. Make one for
/// the whole site. Nothing native is loaded before the first picture.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="clock">Measures the time that work takes.</param>
public sealed class ImageWork(ImageOptions options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turns = new(options.MaxAtOnce);

    internal ImageOptions Options => options;

    /// <summary>Ends the waiting room. Work that was stopped, but has not ended, ends by itself.</summary>
    public void Dispose() => turns.Dispose();

    /// <summary>
    /// Does work when its turn comes. Decoders cannot always be interrupted, so the answer doesn't wait for work that was
    /// stopped; that work keeps its turn until it has really ended, so that never more runs, and takes memory, than allowed.
    /// </summary>
    internal async Task<T> RunAsync<T>(
        Func<CancellationToken, T> work, Func<UnreadableImage, T> refuse, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        using var late = new CancellationTokenSource(options.TimeLimit, clock);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var stop = stopped.Token;
        var running = Task.Run(() => TakeTurn(work, refuse, stop), CancellationToken.None);
        try
        {
            return await running.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return refuse(UnreadableImage.TooSlow());
        }
    }

    /// <summary>Does work at once, out of turn and without a limit of time.</summary>
    internal static T Run<T>(Func<CancellationToken, T> work, Func<UnreadableImage, T> refuse)
    {
        LibVips.Start();
        return Work(work, refuse, CancellationToken.None);
    }

    private T TakeTurn<T>(Func<CancellationToken, T> work, Func<UnreadableImage, T> refuse, CancellationToken stop)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            LibVips.Start();
            return Work(work, refuse, stop);
        }
        finally
        {
            turns.Release();
        }
    }

    private static T Work<T>(Func<CancellationToken, T> work, Func<UnreadableImage, T> refuse, CancellationToken stop)
    {
        try
        {
            return work(stop);
        }
        catch (VipsException)
        {
            // A picture that was stopped fails as a damaged one does, but is none.
            stop.ThrowIfCancellationRequested();
            return refuse(UnreadableImage.Damaged());
        }
    }
}
