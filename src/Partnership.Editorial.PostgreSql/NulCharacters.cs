using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Partnership.Editorial.PostgreSql;

/// <summary>
/// PostgreSQL takes no text with the character NUL in it, and a question with one would fail. Here it becomes the sign for an unreadable
/// character, so that such a text is found nowhere, as in SQLite. What editors type has lost it long before.
/// </summary>
internal sealed class NulCharacters : DbCommandInterceptor
{
    private const char Unreadable = '\uFFFD';

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Replace(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Replace(command);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Replace(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Replace(command);
        return new(result);
    }

    private static void Replace(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
            if (parameter.Value is string text && text.Contains('\0', StringComparison.Ordinal))
                parameter.Value = text.Replace('\0', Unreadable);
            else if (parameter.Value is IEnumerable<string> many && many.Any(t => t?.Contains('\0', StringComparison.Ordinal) == true))
                parameter.Value = many.Select(t => t?.Replace('\0', Unreadable)).ToArray();
    }
}
