using Npgsql;
using Partnership.Testing;

namespace Partnership.Faults.Cluster;

/// <summary>The whole of it: a PostgreSQL, two nodes with the desk, and one that is public.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const string PublicUser = "partnership_public";

    // "PARTNER" in ASCII and 3, as the two halves that PostgreSQL shows of an advisory lock's number.
    private const string WhoHasTheTurn =
        "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
        + "WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = x'50415254'::bigint AND l.objid::bigint = x'4E455203'::bigint";

    private readonly List<Node> nodes = [];

    private Site(Postgres postgres) => Postgres = postgres;

    public Postgres Postgres { get; }

    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>The node that was last seen to do the scheduled work.</summary>
    public string? LastTurn { get; set; }

    public static async Task<Site> StartAsync(string logs, CancellationToken cancellationToken)
    {
        await RunFolder.SweepAsync();
        var site = new Site(await Postgres.StartAsync());
        try
        {
            foreach (var name in new[] { "one", "two" })
                site.nodes.Add(await Node.MakeAsync(name, "All", site.Postgres, null, logs));
            await site.nodes[0].RecoverAsync(cancellationToken); // makes the tables and brings the content in
            await site.Postgres.DoAsync($"CREATE ROLE {PublicUser} LOGIN", cancellationToken);
            await site.Postgres.DoAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations", "public-node.sql"), cancellationToken), cancellationToken);
            site.nodes.Add(await Node.MakeAsync("public", "Public", site.Postgres, PublicUser, logs));
            await Task.WhenAll(site.nodes.Select(n => n.RecoverAsync(cancellationToken)));
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>The name of the node that does the scheduled work now; null when none does, or nobody can be asked.</summary>
    public async Task<string?> HasTurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Postgres.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(WhoHasTheTurn, connection) { CommandTimeout = 5 };
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Everything runs again and is ready.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await Postgres.RecoverAsync(cancellationToken);
        await Task.WhenAll(nodes.Select(n => n.RecoverAsync(cancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await Postgres.DisposeAsync();
        await RunFolder.EndAsync();
    }
}
