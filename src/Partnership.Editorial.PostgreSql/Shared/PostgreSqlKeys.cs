using Npgsql;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>The keys in the database.</summary>
internal sealed class PostgreSqlKeys(NpgsqlDataSource source) : IKeyStore
{
    public IReadOnlyList<string> Read()
    {
        using var command = source.CreateCommand("""SELECT "Xml" FROM shared_keys ORDER BY "Name" """);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
            keys.Add(reader.GetString(0));
        return keys;
    }

    public void Add(string name, string xml)
    {
        using var command = source.CreateCommand("""INSERT INTO shared_keys ("Name", "Xml") VALUES ($1, $2) ON CONFLICT ("Name") DO UPDATE SET "Xml" = excluded."Xml" """);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        command.Parameters.Add(new NpgsqlParameter { Value = xml });
        command.ExecuteNonQuery();
    }
}
