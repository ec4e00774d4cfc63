using Partnership.Editorial.Store;

namespace Partnership.Web.Desk;

/// <summary>A worker whose work one node does for all of them: the one whose turn it is.</summary>
internal abstract class SharedDeskWorker(IWorkTurn turn, TimeSpan pause, TimeProvider clock) : DeskWorker(pause, clock)
{
    /// <summary>Does it once, on the node whose turn it is.</summary>
    protected abstract Task WorkForAllAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override Task WorkAsync(CancellationToken cancellationToken) => turn.IsOurs ? WorkForAllAsync(cancellationToken) : Task.CompletedTask;
}
