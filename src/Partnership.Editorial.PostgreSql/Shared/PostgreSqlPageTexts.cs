using Npgsql;
using Partnership.Documents.PageTexts;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>Page texts in the database. Whatever it answers but a text is as if there were none: the node reads the report itself.</summary>
internal sealed class PostgreSqlPageTexts(NpgsqlDataSource source) : ISharedPageTexts
{
    public async Task<byte[]?> FindAsync(string sha256, int version, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = source.CreateCommand("""SELECT "Packed" FROM shared_page_texts WHERE "Sha256" = $1 AND "Version" = $2""");
            command.Parameters.Add(new NpgsqlParameter { Value = sha256 });
            command.Parameters.Add(new NpgsqlParameter { Value = version });
            return await command.ExecuteScalarAsync(cancellationToken) as byte[];
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    public async Task KeepAsync(string sha256, int version, byte[] packed, CancellationToken cancellationToken)
    {
        try
        {
            // Nothing for a file that was erased meanwhile. A public node may only read: it keeps what it has read for itself.
            await using var command = source.CreateCommand(
                """
                INSERT INTO shared_page_texts ("Sha256", "Version", "Packed")
                SELECT f."Sha256", $2, $3 FROM shared_files f WHERE f."Sha256" = $1 ON CONFLICT DO NOTHING
                """);
            command.Parameters.Add(new NpgsqlParameter { Value = sha256 });
            command.Parameters.Add(new NpgsqlParameter { Value = version });
            command.Parameters.Add(new NpgsqlParameter { Value = packed });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            // Another node keeps it when it has read it.
        }
    }
}
