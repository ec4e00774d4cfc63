using Microsoft.EntityFrameworkCore.Storage;

namespace Partnership.Editorial.Store;

/// <summary>What differs between the databases that the store can live in.</summary>
public interface IEditorialDatabase
{
    /// <summary>Whether the database is there and up to date. Quick, and without EF Core, so that a start need not wait for it.</summary>
    /// <exception cref="StoreException">The database can't be used; the message says why and what to do.</exception>
    Task<bool> IsCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Opens one moment of the database for the public side: every read sees the same, and no writer is held up.</summary>
    Task<ReadMoment> OpenReadAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database or brings it up to the current migrations; answers fast when there is nothing to do.</summary>
    /// <exception cref="StoreException">The database can't be used; the message says why and what to do.</exception>
    Task MigrateAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same moment, without holding up writers.</summary>
    Task<IDbContextTransaction> BeginReadAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that may write. Two of them wait for each other instead of failing half way.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Lets the write in progress be silent for as long as it likes, as while files are copied: nobody else writes to a store that is being filled.</summary>
    Task AllowSilenceAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Says to other nodes, when the write in progress is committed, that something was published. Only a hint: they look by themselves too.</summary>
    Task AnnounceAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Forgets, with the write in progress, files that the database itself keeps for several nodes.</summary>
    Task ForgetFilesAsync(EditorialDbContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>Lets the numbers that the database itself hands out go on after those of rows that were copied into it with theirs.</summary>
    Task ContinueNumbersAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Clears what was deleted from the database's own leftovers, such as its write-ahead log, as far as it can.</summary>
    Task ForgetAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Looks through the whole database for damage and for rows that refer to nothing.</summary>
    /// <returns>What it has found, in words for the person who runs the site; none when all is well.</returns>
    /// <exception cref="StoreException">The database can't be read at all.</exception>
    Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken);
}
