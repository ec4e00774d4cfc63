using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Partnership.Web.Tests.Live;

/// <summary>Counts what is asked of the database, and can take it away.</summary>
internal sealed class DatabaseProbe : DbConnectionInterceptor
{
    private readonly AsyncLocal<bool> isForARequest = new();
    private int opened;

    /// <summary>How often a connection was opened for what somebody asked of the site; nothing can be asked of the database without one. What the site does by itself is not counted.</summary>
    public int OpenedForRequests => opened;

    public bool IsAway { get; set; }

    /// <summary>Done as a rule. As long as it isn't, the database takes the public side's questions and answers none.</summary>
    public Task Answers { get; set; } = Task.CompletedTask;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Count();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    /// <summary>Says that what follows is done for a request.</summary>
    public void BeginRequest() => isForARequest.Value = true;

    /// <summary>Notes that a connection is opened, or refuses it.</summary>
    public void Count()
    {
        if (isForARequest.Value)
            Interlocked.Increment(ref opened);
        if (IsAway)
            throw new SqliteException("The test has taken the database away.", 14);
    }
}
