using Npgsql;

namespace Partnership.Testing.PostgreSql;

/// <summary>
/// The PostgreSQL that <c>test.sh</c> starts with <c>tests/postgresql.sh</c>. By hand: start one with that script, and set
/// <c>PARTNERSHIP_TEST_POSTGRESQL</c> to what it prints.
/// </summary>
public static class TestServer
{
    private const string ServerVariable = "PARTNERSHIP_TEST_POSTGRESQL";
    private const string StoreVariable = "PARTNERSHIP_TEST_STORE";

    /// <summary>Whether tests that can run on either store are to run on PostgreSQL now.</summary>
    public static bool IsStoreOfTests => string.Equals(Environment.GetEnvironmentVariable(StoreVariable), "PostgreSql", StringComparison.OrdinalIgnoreCase);

    private static string Server => Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException($"These tests need a PostgreSQL. Start one with tests/postgresql.sh, and set {ServerVariable} to what it prints; test.sh does both.");

    /// <summary>A new database.</summary>
    /// <param name="template">A database that it begins as a copy of, to which nobody is connected; null for an empty one.</param>
    public static async Task<TestDatabase> CreateAsync(TestDatabase? template = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(template is null ? $"CREATE DATABASE {name} TEMPLATE template0" : $"CREATE DATABASE {name} TEMPLATE {template.Name}");
        return new TestDatabase(name, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString());
    }

    /// <summary>Does something on the server, such as making a user.</summary>
    public static Task DoAsync(string sql) => ExecuteAsync(sql);

    internal static Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
