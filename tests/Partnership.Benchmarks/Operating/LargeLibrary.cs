using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Partnership.Benchmarks.Searching;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Media;

namespace Partnership.Benchmarks.Operating;

/// <summary>The library that a node is held against: 10,000 documents, 1,000 of them reviews with reports of 30 pages, the rest mostly news.</summary>
internal static class LargeLibrary
{
    /// <summary>At least so many pages of news have a number: <c>/news/measured-1</c> and so on.</summary>
    public const int News = 7_000;

    public const int Reviews = 1_000;

    private const int Documents = 10_000;
    private const int PagesPerReview = 30;
    private const int FileBytes = 256 * 1024;

    public static async Task<BenchLibrary> MakeAsync()
    {
        var library = await BenchLibrary.MakeAsync(Reviews, PagesPerReview);
        var marker = Path.Combine(library.Data, "has-news");
        if (!File.Exists(marker))
            await AddNewsAsync(Path.Combine(library.Data, "partnership.db"));
        await File.WriteAllTextAsync(marker, "");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents:N0} documents, {Reviews:N0} of them reviews with {PagesPerReview} pages each"));
        return library;
    }

    /// <summary>Gives the made-up reports files, which the store knows by their hashes; their texts stay what they are.</summary>
    public static async Task AddFilesAsync(BenchLibrary library)
    {
        var texts = new PageTextStore(Path.Combine(library.Data, "page-text"));
        var folder = new MediaFolder(Path.Combine(library.Data, "media"));
        var random = new Random(1);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(library.Data, "partnership.db")};Pooling=False");
        await connection.OpenAsync();
        var known = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT DISTINCT Sha256 FROM media_files";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                known.Add(reader.GetString(0));
        }

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        foreach (var old in known.Where(k => !folder.Has(k)))
        {
            var content = new byte[FileBytes];
            random.NextBytes(content);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(hash))!);
            await File.WriteAllBytesAsync(folder.PathOf(hash), content);
            if (await texts.FindAsync(old, CancellationToken.None) is { } pages)
                await texts.SaveAsync(hash, pages, CancellationToken.None);
            await using var update = connection.CreateCommand();
            (update.Transaction, update.CommandText) = (transaction, "UPDATE media_files SET Sha256 = $new, Bytes = $bytes WHERE Sha256 = $old");
            update.Parameters.AddRange([new SqliteParameter("$new", hash), new SqliteParameter("$bytes", FileBytes), new SqliteParameter("$old", old)]);
            await update.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    // As after many years of news. The item that comes with the site is its pattern, longer and under another name.
    private static async Task AddNewsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $$"""
            BEGIN;
            CREATE TEMP TABLE pattern AS
                SELECT d.Id, d.ParentId, v.Properties, v.CreatedAt FROM documents d JOIN document_versions v ON v.DocumentId = d.Id WHERE d.ContentType = 'newsItem' LIMIT 1;
            CREATE TEMP TABLE numbers AS
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{Documents}} - (SELECT COUNT(*) FROM publications)) SELECT i FROM n;
            INSERT INTO documents (Id, ParentId, SortOrder, ContentType, CreatedAt)
                SELECT printf('%08X-0000-4000-8000-000000000001', i), p.ParentId, i + 10, 'newsItem', p.CreatedAt FROM numbers, pattern p;
            INSERT INTO document_versions (Id, DocumentId, Culture, Number, Name, Segment, Properties, ContentHash, CreatedAt, CreatedBy)
                SELECT printf('%08X-0000-4000-8000-000000000002', i), printf('%08X-0000-4000-8000-000000000001', i), 'en-GB', 1, 'Measured ' || i, 'measured-' || i,
                    json_set(p.Properties, '$.body', json_extract(p.Properties, '$.body') || '<p>This is item ' || i || '. ' || hex(randomblob(900)) || '</p>'), '', p.CreatedAt, 'Benchmark' FROM numbers, pattern p;
            INSERT INTO publications (DocumentId, Culture, VersionId, Path, FirstPublishedAt, PublishedAt)
                SELECT printf('%08X-0000-4000-8000-000000000001', i), 'en-GB', printf('%08X-0000-4000-8000-000000000002', i), '/news/measured-' || i, p.CreatedAt, p.CreatedAt FROM numbers, pattern p;
            INSERT INTO publication_log (Sequence, DocumentId, Culture, Event, ContentHash, OccurredAt)
                SELECT i + (SELECT Sequence FROM publication_log_head), printf('%08X-0000-4000-8000-000000000001', i), 'en-GB', 1, '', p.CreatedAt FROM numbers, pattern p;
            UPDATE publication_log_head SET Sequence = Sequence + (SELECT COUNT(*) FROM numbers);
            COMMIT;
            """;
        await command.ExecuteNonQueryAsync();
    }
}
