using System.Globalization;
using Npgsql;
using Partnership.Benchmarks.Searching;
using Partnership.Testing.PostgreSql;

namespace Partnership.Benchmarks.Operating;

/// <summary>
/// One node and three on one PostgreSQL: how soon a cold one is ready, what they answer together, what a page costs of the
/// processor and of the database. Needs PARTNERSHIP_TEST_POSTGRESQL, as tests do.
/// </summary>
internal static class NodesBenchmark
{
    private const int Nodes = 3;
    private const int Connections = 24; // of all nodes together
    private const int Seconds = 20;
    private const int Starts = 3;
    private const string Ready = "/health/ready";

    public static async Task RunAsync()
    {
        var library = await LargeLibrary.MakeAsync();
        await LargeLibrary.AddFilesAsync(library);
        await using var database = await TestServer.CreateAsync();
        var settings = new Dictionary<string, string>(library.Settings) { ["Store__Provider"] = "PostgreSql", ["Store__ConnectionString"] = database.ConnectionString };
        Console.WriteLine("  " + (await Bench.CommandAsync("dotnet", [Path.Combine(library.Site, "Partnership.Web.dll"), "migrate-store"], library.Site, settings)).Trim().Split('\n')[^1]);
        for (var i = 0; i < Starts; i++)
            await MeasureColdAsync(library, settings, i);

        var script = await ScriptAsync();
        var nodes = new List<Server>();
        try
        {
            for (var i = 0; i < Nodes; i++)
                nodes.Add((await StartAsync(library, settings, $"node-{i}")).Server);
            foreach (var node in nodes)
                await WarmAsync(node, script);
            foreach (var some in new[] { nodes[..1], nodes, nodes[..1], nodes })
                await MeasureAsync(some, script, database);
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
    }

    private static async Task MeasureColdAsync(BenchLibrary library, Dictionary<string, string> settings, int number)
    {
        var (server, ready) = await StartAsync(library, settings, $"cold-{number}");
        await using (server)
        {
            var words = System.Diagnostics.Stopwatch.GetTimestamp();
            await server.UntilHealthyAsync();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  a node with an empty directory: ready {ready.TotalSeconds:F1} s after the start of the process, every page of every report can be searched {System.Diagnostics.Stopwatch.GetElapsedTime(words).TotalSeconds:F1} s later"));
        }
    }

    private static Task<(Server Server, TimeSpan FirstAnswer)> StartAsync(BenchLibrary library, Dictionary<string, string> settings, string name) =>
        Server.SiteAsync(library.Site, Path.Combine(Bench.Work, name), Ready, settings: settings);

    private static async Task WarmAsync(Server node, string script)
    {
        await node.UntilHealthyAsync();
        await Wrk.RunAsync(node.Url("/"), Seconds / 4, script, Connections / Nodes);
    }

    private static async Task MeasureAsync(List<Server> nodes, string script, TestDatabase database)
    {
        var idle = await TransactionsAsync(database, () => Task.Delay(TimeSpan.FromSeconds(Seconds)));
        var before = nodes.Sum(n => n.Processor.TotalMilliseconds);
        double rate = 0;
        var busy = await TransactionsAsync(database, async () => rate = (await Task.WhenAll(nodes.Select(n => Wrk.RunAsync(n.Url("/"), Seconds, script, Connections / nodes.Count)))).Sum());
        var used = nodes.Sum(n => n.Processor.TotalMilliseconds) - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {nodes.Count} node{(nodes.Count == 1 ? "" : "s")}: {rate:N0} different pages a second together, {used / (rate * Seconds) * 1000:F0} microseconds of a processor each; transactions of the database in {Seconds} s: {busy} for {rate * Seconds:N0} pages, {idle} for none"));
    }

    // The nodes look whether something was published, busy or not.
    private static async Task<long> TransactionsAsync(TestDatabase database, Func<Task> action)
    {
        var before = await CountAsync(database);
        await action();
        return await CountAsync(database) - before;
    }

    private static async Task<long> CountAsync(TestDatabase database)
    {
        await Task.Delay(TimeSpan.FromSeconds(2)); // PostgreSQL counts late
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()");
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    private static async Task<string> ScriptAsync()
    {
        var script = Path.Combine(Bench.Work, "nodes.lua");
        await File.WriteAllTextAsync(script, $$"""
            local n = 0
            request = function()
              n = n + 1
              if n % 2 == 0 then return wrk.format("GET", "/case-reviews?page=" .. (n % 40 + 1)) end
              return wrk.format("GET", "/news/measured-" .. (n * 7919 % {{LargeLibrary.News}} + 1))
            end
            """);
        return script;
    }
}
