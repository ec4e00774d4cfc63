using System.Data.Common;
using System.Globalization;
using Partnership.Content.Items;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>A published version with its document, as the database has it, without its values.</summary>
internal sealed record PublishedRow(
    Guid Id, Guid? ParentId, int SortOrder, string ContentType, DateTimeOffset CreatedAt,
    string Culture, string Name, string Segment,
    DateTimeOffset FirstPublishedAt, DateTimeOffset PublishedAt, DateTimeOffset? WithdrawnAt, string? WithdrawalExplanation);

/// <summary>A former address of a document.</summary>
internal sealed record FormerAddressRow(Guid DocumentId, string Culture, string Path, DateTimeOffset LeftAt);

/// <summary>The hash of an address of an erased document.</summary>
internal sealed record ErasedAddressRow(Guid DocumentId, string PathHash);

/// <summary>The queries of the public side. They name no column that holds a draft.</summary>
internal sealed class PublicRows(ReadMoment moment, CancellationToken cancellationToken)
{
    // Fewer than the parameters that any database takes.
    private const int FilesAtOnce = 500;
    private const double Middle = 0.5;

    public async Task<long> HeadAsync() =>
        (await moment.QueryAsync("""SELECT "Sequence" FROM publication_log_head""", [], r => r.GetInt64(0), cancellationToken)).Single();

    public Task<List<Guid>> ChangedAsync(long after) => moment.QueryAsync(
        """SELECT DISTINCT "DocumentId" FROM publication_log WHERE "Sequence" > @after""", [("@after", after)], r => r.GetGuid(0), cancellationToken);

    /// <summary>Published versions: of the documents that the log names after a place, or all when it is 0. The same goes for addresses.</summary>
    /// <param name="after">The place.</param>
    /// <param name="make">Makes what is kept of a version from its row and its values in JSON, which are as large as all the rest.</param>
    public Task<List<T>> PublishedAsync<T>(long after, Func<PublishedRow, string, T> make) => ReadAsync(
        """
        SELECT d."Id", d."ParentId", d."SortOrder", d."ContentType", d."CreatedAt", v."Culture", v."Name", v."Segment",
            p."FirstPublishedAt", p."PublishedAt", p."WithdrawnAt", p."WithdrawalExplanation", v."Properties"
        FROM publications p
        JOIN documents d ON d."Id" = p."DocumentId"
        JOIN document_versions v ON v."Id" = p."VersionId"
        """,
        "p",
        after,
        r => make(Version(r), r.GetString(12)));

    /// <summary>The first twelve columns of a row: the document's five, the version's three, and when it was published and withdrawn.</summary>
    public static PublishedRow Version(DbDataReader r) => new(
        r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetInt32(2), r.GetString(3), Time(r, 4),
        r.GetString(5), r.GetString(6), r.GetString(7),
        Time(r, 8), Time(r, 9), r.IsDBNull(10) ? null : Time(r, 10), r.IsDBNull(11) ? null : r.GetString(11));

    public Task<List<FormerAddressRow>> FormerAddressesAsync(long after) => ReadAsync(
        """SELECT a."DocumentId", a."Culture", a."Path", a."LeftAt" FROM former_addresses a""",
        "a",
        after,
        r => new FormerAddressRow(r.GetGuid(0), r.GetString(1), r.GetString(2), Time(r, 3)));

    public Task<List<ErasedAddressRow>> ErasedAddressesAsync(long after) => ReadAsync(
        """SELECT a."DocumentId", a."PathHash" FROM erased_addresses a""", "a", after, r => new ErasedAddressRow(r.GetGuid(0), r.GetString(1)));

    public async Task<Dictionary<Guid, MediaItem>> MediaAsync(IEnumerable<Guid> ids)
    {
        var media = new Dictionary<Guid, MediaItem>();
        foreach (var some in ids.Chunk(FilesAtOnce))
        {
            var parameters = some.Select((id, i) => (Name: "@id" + i.ToString(CultureInfo.InvariantCulture), Value: (object)id)).ToList();
            var sql = $"""
                SELECT "Id", "FileName", "Extension", "MediaType", "Bytes", "Sha256", "PageCount", "CreatedAt", "Width", "Height", "FocusX", "FocusY"
                FROM media_files WHERE "Id" IN ({string.Join(", ", parameters.Select(p => p.Name))})
                """;
            foreach (var item in await moment.QueryAsync(sql, parameters, Media, cancellationToken))
                media[item.Id] = item;
        }

        return media;
    }

    private Task<List<T>> ReadAsync<T>(string select, string table, long after, Func<DbDataReader, T> read) => after == 0
        ? moment.QueryAsync(select, [], read, cancellationToken)
        : moment.QueryAsync(
            $"""{select} WHERE {table}."DocumentId" IN (SELECT "DocumentId" FROM publication_log WHERE "Sequence" > @after)""",
            [("@after", after)],
            read,
            cancellationToken);

    private static MediaItem Media(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        FileName = row.GetString(1),
        Extension = row.GetString(2),
        MediaType = row.GetString(3),
        Bytes = row.GetInt64(4),
        Sha256 = row.GetString(5),
        PageCount = row.IsDBNull(6) ? null : row.GetInt32(6),
        CreateDate = Time(row, 7),
        Width = row.IsDBNull(8) ? null : row.GetInt32(8),
        Height = row.IsDBNull(9) ? null : row.GetInt32(9),
        FocusX = row.IsDBNull(10) ? Middle : row.GetDouble(10),
        FocusY = row.IsDBNull(11) ? Middle : row.GetDouble(11),
    };

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
