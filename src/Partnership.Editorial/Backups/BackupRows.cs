using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>A file that a store names.</summary>
internal sealed record NamedFile(string Sha256, string FileName, long Bytes);

/// <summary>What a backup has to know of a store, in plain SQL: it is asked of stores that no model is built for.</summary>
internal sealed class BackupRows(ReadMoment moment, CancellationToken cancellationToken)
{
    public async Task<long> LogAsync() => (await moment.QueryAsync("""SELECT "Sequence" FROM publication_log_head""", [], r => r.GetInt64(0), cancellationToken)).Single();

    public async Task<(long Sequence, string Hash)> AuditAsync() =>
        (await moment.QueryAsync("""SELECT "Sequence", "Hash" FROM audit_head""", [], r => (r.GetInt64(0), r.GetString(1)), cancellationToken)).Single();

    public async Task<long> CountAsync(string table) => (await moment.QueryAsync($"SELECT COUNT(*) FROM {table}", [], r => r.GetInt64(0), cancellationToken)).Single();

    /// <summary>Every file once.</summary>
    public async Task<List<NamedFile>> FilesAsync() =>
    [
        .. (await moment.QueryAsync(
            """SELECT "Sha256", "FileName", "Bytes" FROM media_files ORDER BY "Sha256", "FileName" """, [], r => new NamedFile(r.GetString(0), r.GetString(1), r.GetInt64(2)), cancellationToken))
            .DistinctBy(f => f.Sha256),
    ];
}
