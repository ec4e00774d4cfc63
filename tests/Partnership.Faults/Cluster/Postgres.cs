using System.Globalization;
using Npgsql;
using Partnership.Testing;

namespace Partnership.Faults.Cluster;

/// <summary>The PostgreSQL of the run, on a disk of its own. It can be killed, stopped and started again.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const int DiskMegabytes = 384;
    private const string Script = "tests/postgresql.sh";

    private readonly string folder;
    private readonly NpgsqlConnectionStringBuilder settings;

    private Postgres(SmallDisk disk, string folder, string connectionString)
    {
        (Disk, this.folder) = (disk, folder);
        settings = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = 5, Pooling = false };
    }

    public SmallDisk Disk { get; }

    public int Port => settings.Port;

    /// <summary>The way there that goes round every wire.</summary>
    public string ConnectionString => settings.ToString();

    public static async Task<Postgres> StartAsync()
    {
        var disk = await SmallDisk.MakeAsync(DiskMegabytes);
        await Programs.RunAsync("chmod", ["755", disk.Path, Path.GetDirectoryName(disk.Path) ?? "/"]); // PostgreSQL runs as somebody else
        var folder = Path.Combine(disk.Path, "postgresql");
        // Honest times of commits; a log that stays small enough for a small disk.
        var environment = new Dictionary<string, string>
        {
            ["PARTNERSHIP_POSTGRESQL_OPTIONS"] = "-c track_commit_timestamp=on -c max_wal_size=128MB -c checkpoint_timeout=30s -c checkpoint_completion_target=0.1",
        };
        var said = await Programs.MustRunAsync("bash", [Path.Combine(Repository.Root, Script), "start", folder], environment);
        var postgres = new Postgres(disk, folder, said.Trim());
        await postgres.NoteAsync();
        return postgres;
    }

    /// <summary>How to reach it through a wire.</summary>
    public string Through(Wire wire, string node, string? user) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Port = wire.Port, ApplicationName = node, Pooling = true, Username = user ?? settings.Username }.ToString();

    /// <summary>kill -9 of the server and all its processes.</summary>
    public async Task KillAsync()
    {
        if (Server is not { } server)
            return;
        var all = Signals.ChildrenOf(server).Prepend(server).ToList();
        all.ForEach(Signals.Kill);
        while (all.Exists(p => Directory.Exists($"/proc/{p}") && !IsZombie(p)))
            await Task.Delay(20);
    }

    /// <summary>Stops the server and all its processes where they stand.</summary>
    public void Pause() => Everybody.ForEach(Signals.Stop);

    /// <summary>Ends <see cref="Pause"/>.</summary>
    public void Resume() => Everybody.ForEach(Signals.Continue);

    /// <summary>Starts it again unless it runs and answers.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        while (!await AnswersAsync(cancellationToken))
        {
            if (Server is not { } server || !Directory.Exists($"/proc/{server}") || IsZombie(server))
                await Programs.RunAsync("bash", [Path.Combine(Repository.Root, Script), "again", folder]);
            await NoteAsync();
            await Task.Delay(200, cancellationToken);
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = 5 };
            return await command.ExecuteScalarAsync(cancellationToken) is 1;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            return false;
        }
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public async Task DoAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Resume();
        await Programs.RunAsync("bash", [Path.Combine(Repository.Root, Script), "stop", folder]);
        await Disk.DisposeAsync();
    }

    private Task NoteAsync() => Server is { } server ? RunFolder.NoteAsync(server) : Task.CompletedTask;

    private List<int> Everybody => Server is { } server ? [server, .. Signals.ChildrenOf(server)] : [];

    private int? Server
    {
        get
        {
            var file = Path.Combine(folder, "data", "postmaster.pid");
            return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
    }

    private static bool IsZombie(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
