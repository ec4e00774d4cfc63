using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Feed;

namespace Partnership.Editorial.Store;

/// <summary>Runs one operation in one transaction, and tells the public side after the commit.</summary>
internal sealed class EditorialSession(
    IDbContextFactory<EditorialDbContext> contexts,
    IEditorialDatabase database,
    PublicationSignal signal,
    TimeProvider clock,
    ContentSchema schema)
{
    /// <summary>Reads at one moment, without holding up writers.</summary>
    public async Task<T> ReadAsync<T>(Func<EditorialDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var transaction = await database.BeginReadAsync(context, cancellationToken);
        return await read(context);
    }

    /// <summary>Writes everything or nothing. The operation saves through <see cref="EditorialWrite.CompleteAsync"/>.</summary>
    /// <remarks>What the operation did without completing is rolled back: that is how it refuses.</remarks>
    public async Task<T> WriteAsync<T>(Func<EditorialWrite, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(context, cancellationToken);
        var session = new EditorialWrite(context, Moment(clock), schema);
        var result = await write(session);
        if (!session.IsComplete)
            return result;
        if (session.ForgottenFiles.Count > 0)
            await database.ForgetFilesAsync(context, session.ForgottenFiles, cancellationToken);
        if (session.HasPublished)
            await database.AnnounceAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // The public side comes first: it must hear of a removal even if tidying up behind it fails.
        if (session.HasPublished)
            signal.Notify();
        if (session.Forgets)
            await database.ForgetAsync(context, cancellationToken);
        foreach (var afterwards in session.AfterCommit)
            afterwards();
        return result;
    }

    // To the microsecond: PostgreSQL keeps no more, and the audit trail hashes what it will read back.
    internal static DateTime Moment(TimeProvider clock) =>
        new(clock.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
}
