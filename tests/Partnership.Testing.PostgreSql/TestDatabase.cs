using System.Text;
using Npgsql;

namespace Partnership.Testing.PostgreSql;

/// <summary>A database of one test, gone with this object.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    internal TestDatabase(string name, string connectionString) => (Name, ConnectionString) = (name, connectionString);

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    internal string Name { get; }

    /// <summary>The same database, for somebody else.</summary>
    public TestDatabase As(string user) => new(Name, new NpgsqlConnectionStringBuilder(ConnectionString) { Username = user }.ToString());

    /// <summary>Does something in it.</summary>
    public async Task DoAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Everything that its tables hold, as text in UTF-8, for tests that look for what must not be there.</summary>
    public async Task<byte[]> ReadAllAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        var tables = await ReadAsync(source, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
        var all = new StringBuilder();
        foreach (var table in tables)
            all.AppendJoin('\n', await ReadAsync(source, $"SELECT t::text FROM {table} AS t")).AppendLine();
        return Encoding.UTF8.GetBytes(all.ToString());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await TestServer.DropAsync(Name);

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
