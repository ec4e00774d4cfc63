using System.Data.Common;

namespace Partnership.Editorial.Store;

/// <summary>
/// One moment of the database, read with plain SQL. The public side reads through it and not through EF Core: building EF Core's
/// model and compiling its queries would take longer than all the rest of a start.
/// </summary>
public sealed class ReadMoment(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    /// <summary>Reads every row of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query. Names are quoted, so that every database takes them as they are.</param>
    /// <param name="parameters">Its parameters, by names that begin with @.</param>
    /// <param name="read">Makes a value of the current row.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<List<T>> QueryAsync<T>(
        string sql, IEnumerable<(string Name, object Value)> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
