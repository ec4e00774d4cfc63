using Partnership.Editorial.Store;
using Partnership.Web.Site;
using Partnership.Web.StartUp;

namespace Partnership.Web.Nodes;

/// <summary>Starts a public node: it makes no tables and brings no content in, since it may not write.</summary>
internal sealed class PublicNodeStart(IEditorialDatabase database, SnapshotFollower follower) : ISiteStart
{
    /// <inheritdoc />
    public Task RunAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!await database.IsCurrentAsync(cancellationToken))
            throw new StoreException("The tables are not there, or another version of the site made them. Start a node of this version with the desk first; this one may not make any.");
        await follower.CatchUpAsync(cancellationToken);
    }
}
