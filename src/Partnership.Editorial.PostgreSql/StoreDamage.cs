using Npgsql;

namespace Partnership.Editorial.PostgreSql;

/// <summary>Looks through a database: every row is read whole, and every reference is followed.</summary>
internal static class StoreDamage
{
    // Making text of whole rows takes every value out of where PostgreSQL keeps long ones, which a mere count would pass over.
    private const string ReadWhole = "SELECT COALESCE(SUM(LENGTH(t::text)), 0) FROM ";

    private const string Tables = """
        SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1
        """;

    // For each foreign key the question for rows whose parent is not there. PostgreSQL keeps them true itself, unless somebody switched that off.
    private const string References = """
        SELECT c.conrelid::regclass::text, c.confrelid::regclass::text,
            format(
                'SELECT COUNT(*) FROM %s AS child WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS parent WHERE %s)',
                c.conrelid::regclass,
                (SELECT string_agg(format('child.%I IS NOT NULL', a.attname), ' AND ')
                 FROM unnest(c.conkey) AS k JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k),
                c.confrelid::regclass,
                (SELECT string_agg(format('parent.%I = child.%I', p.attname, a.attname), ' AND ')
                 FROM unnest(c.conkey, c.confkey) AS k(child, parent)
                 JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.child
                 JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = k.parent))
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
        ORDER BY c.conname
        """;

    /// <summary>What is damaged, in words for the person who runs the site.</summary>
    public static async Task<List<string>> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var table in await RowsAsync(connection, Tables, r => r.GetString(0), cancellationToken))
            try
            {
                await RowsAsync(connection, $"{ReadWhole}{table} AS t", r => r.GetInt64(0), cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.InternalError)
            {
                found.Add($"The table {table} is damaged: {exception.MessageText}. Restore the database from a backup.");
            }

        foreach (var (child, parent, question) in await RowsAsync(connection, References, r => (r.GetString(0), r.GetString(1), r.GetString(2)), cancellationToken))
            if ((await RowsAsync(connection, question, r => r.GetInt64(0), cancellationToken))[0] is > 0 and var orphans)
                found.Add($"{(orphans == 1 ? "A row" : $"Each of {orphans} rows")} of {child} refers to a row of {parent} that is not there.");
        return found;
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
