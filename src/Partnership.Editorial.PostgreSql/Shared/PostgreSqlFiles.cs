using Npgsql;
using Partnership.Editorial.Media;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>The files in the database, in pieces.</summary>
internal sealed class PostgreSqlFiles(NpgsqlDataSource source) : ISharedFiles
{
    private const int PieceBytes = 1024 * 1024;

    public async Task KeepAsync(string sha256, string path, CancellationToken cancellationToken)
    {
        if (await HasAsync(sha256, cancellationToken))
            return;
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Whoever keeps the same file at the same moment waits here, and finds it kept.
        await using (var row = Command(connection, """INSERT INTO shared_files ("Sha256", "Bytes") VALUES ($1, $2) ON CONFLICT DO NOTHING""", sha256, content.Length))
            if (await row.ExecuteNonQueryAsync(cancellationToken) == 0)
                return;
        var buffer = new byte[PieceBytes];
        for (int number = 0, read; (read = await content.ReadAtLeastAsync(buffer, PieceBytes, throwOnEndOfStream: false, cancellationToken)) > 0; number++)
        {
            await using var piece = Command(connection, """INSERT INTO shared_file_pieces ("Sha256", "Number", "Bytes") VALUES ($1, $2, $3)""", sha256, number);
            piece.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = buffer.AsMemory(0, read) });
            await piece.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> HasAsync(string sha256, CancellationToken cancellationToken) => (await KnownAsync([sha256], cancellationToken)).Count > 0;

    public async Task<bool> CopyToAsync(string sha256, Stream destination, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (var there = Command(connection, """SELECT 1 FROM shared_files WHERE "Sha256" = $1""", sha256))
            if (await there.ExecuteScalarAsync(cancellationToken) is null)
                return false;
        await using var pieces = Command(connection, """SELECT "Bytes" FROM shared_file_pieces WHERE "Sha256" = $1 ORDER BY "Number" """, sha256);
        await using var reader = await pieces.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            await using var piece = await reader.GetStreamAsync(0, cancellationToken);
            await piece.CopyToAsync(destination, cancellationToken);
        }

        return true;
    }

    public async Task ForgetAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = Command(connection, """DELETE FROM shared_files WHERE "Sha256" = $1""", sha256);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = Command(connection, """SELECT "Sha256" FROM shared_files WHERE "Sha256" = ANY($1)""", (object)hashes.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            known.Add(reader.GetString(0));
        return known;
    }

    public async Task<byte[]?> FindTextsAsync(string sha256, int version, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = Command(connection, """SELECT "Packed" FROM shared_page_texts WHERE "Sha256" = $1 AND "Version" = $2""", sha256, version);
            return await command.ExecuteScalarAsync(cancellationToken) as byte[];
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    public async Task KeepTextsAsync(string sha256, int version, byte[] packed, CancellationToken cancellationToken)
    {
        try
        {
            // Nothing for a file that was erased meanwhile. A public node may only read: it keeps what it has read for itself.
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = Command(
                connection,
                """
                INSERT INTO shared_page_texts ("Sha256", "Version", "Packed")
                SELECT f."Sha256", $2, $3 FROM shared_files f WHERE f."Sha256" = $1 ON CONFLICT DO NOTHING
                """,
                sha256,
                version,
                packed);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException)
        {
            // Another node keeps them when it has read the file.
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
