using System.Globalization;
using Microsoft.Data.Sqlite;
using Partnership.Benchmarks.Searching;

namespace Partnership.Benchmarks.Operating;

/// <summary>One node with 10,000 documents, 1,000 of them reviews with reports of 30 pages: how soon it is ready, and what it takes of memory before and after visitors.</summary>
internal static class LargeSiteBenchmark
{
    private const int Documents = 10_000;
    private const int Reviews = 1_000;
    private const int PagesPerReview = 30;
    private const int Seconds = 20;
    private const string Ready = "/health/ready";

    public static async Task RunAsync()
    {
        var library = await BenchLibrary.MakeAsync(Reviews, PagesPerReview);
        await AddNewsAsync(Path.Combine(library.Data, "partnership.db"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents:N0} documents, {Reviews:N0} of them reviews with {PagesPerReview} pages each"));
        await MeasureAsync(library, "without an index");
        await MeasureAsync(library, "with its index");
    }

    private static async Task MeasureAsync(BenchLibrary library, string how)
    {
        var (server, ready) = await Server.SiteAsync(library.Site, library.Data, Ready, settings: library.Settings);
        await using var running = server;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {how}: ready {ready.TotalSeconds:F1} s after the start of the process, {Megabytes(server)} MB anonymous"));
        var urls = Path.Combine(Bench.Work, "large.lua");
        // Every page of reviews and news is asked for in turn, and questions in between.
        await File.WriteAllTextAsync(urls, $$"""
            local n = 0
            request = function()
              n = n + 1
              if n % 10 == 0 then return wrk.format("GET", "/search?q=neglect+" .. (n % 97)) end
              if n % 2 == 0 then return wrk.format("GET", "/news/measured-" .. (n * 7919 % {{Documents - 3000}} + 1)) end
              return wrk.format("GET", "/case-reviews?page=" .. (n % 40 + 1))
            end
            """);
        var most = 0;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, server.Memory("RssAnon"));
                await Task.Delay(200);
            }
        });
        var rate = await Wrk.RunAsync(server.Url("/"), Seconds, urls);
        await stop.CancelAsync();
        await watching;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"    {rate:F0} different pages and questions a second for {Seconds} s: {Megabytes(server)} MB anonymous afterwards, {most / 1024} MB at the most (400 are allowed)"));
    }

    private static int Megabytes(Server server) => server.Memory("RssAnon") / 1024;

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
