using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>Hands out everything in a database as it is, and takes it in again.</summary>
public interface IStoreDump
{
    /// <summary>The kind of database, as in <see cref="BackupManifest.Database"/>.</summary>
    string Kind { get; }

    /// <summary>Opens one moment of the database. Writers go on meanwhile.</summary>
    /// <param name="scratch">A folder for what has to be written down for a while; what is put there goes again.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    Task<StoreMoment> OpenAsync(string scratch, CancellationToken cancellationToken);

    /// <summary>Begins to take a backup in, into a scratch place only.</summary>
    Task<StoreTrial> BeginTrialAsync(string scratch, CancellationToken cancellationToken);

    /// <summary>Begins to take a backup in.</summary>
    /// <exception cref="BackupException">There is something in the store already, or this version of the site can't take the backup.</exception>
    Task<StoreLoad> BeginLoadAsync(BackupManifest manifest, CancellationToken cancellationToken);
}

/// <summary>One moment of a database, to be backed up.</summary>
public abstract class StoreMoment : IAsyncDisposable
{
    /// <summary>The last migration.</summary>
    public abstract string Migration { get; }

    /// <summary>The parts, in the order in which they are to be taken in again.</summary>
    public abstract IReadOnlyList<BackupPart> Parts { get; }

    /// <summary>Reads of the same moment.</summary>
    public abstract ReadMoment Reads { get; }

    /// <summary>Opens a part; the stream tells how long it is.</summary>
    public abstract Task<Stream> OpenPartAsync(BackupPart part, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}

/// <summary>A backup that is taken in to see whether it can be, and forgotten again.</summary>
public abstract class StoreTrial : IAsyncDisposable
{
    /// <summary>Takes a part in.</summary>
    public abstract Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken);

    /// <summary>Reads what was taken in, once all parts are.</summary>
    public abstract Task<ReadMoment> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}

/// <summary>A backup that is taken in. Until its transaction is committed there is nothing that a site could show.</summary>
public abstract class StoreLoad : IAsyncDisposable
{
    /// <summary>Takes a part in.</summary>
    public abstract Task TakeAsync(BackupPart part, Stream content, CancellationToken cancellationToken);

    /// <summary>The store with all parts in it, of this version of the site, in a transaction that is not committed.</summary>
    public abstract Task<(EditorialDbContext Context, IDbContextTransaction Transaction)> ReadyAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
