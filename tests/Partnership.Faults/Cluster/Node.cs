using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Partnership.Testing;

namespace Partnership.Faults.Cluster;

/// <summary>One node of the site: a process, a data directory on a disk of its own, a clock of its own, and its wire to PostgreSQL.</summary>
internal sealed class Node : IAsyncDisposable
{
    private const int DiskMegabytes = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string connectionString;
    private readonly string log;
    private readonly object gate = new();
    private Process? process;

    private Node(string name, string role, Wire wire, SmallDisk disk, string connectionString, string log)
    {
        (Name, Role, Wire, Disk, this.connectionString, this.log) = (name, role, wire, disk, connectionString, log);
        Port = FreePort();
        Clock = new WrongClock(Path.Combine(RunFolder.New("clock"), "clock"));
        Clock.Set(TimeSpan.Zero);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(2), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{Port}"),
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    public string Name { get; }

    public string Role { get; }

    public int Port { get; }

    public Wire Wire { get; }

    public SmallDisk Disk { get; }

    public WrongClock Clock { get; }

    /// <summary>Asks it as a visitor would.</summary>
    public HttpClient Client { get; }

    public bool HasDesk => Role != "Public";

    /// <summary>Counts how often it was started: what one process has shown, the next may still have to load.</summary>
    public int Life { get; private set; }

    /// <summary>Whether its process was stopped with a signal, so that it answers nothing.</summary>
    public bool IsPaused { get; private set; }

    public bool IsRunning
    {
        get
        {
            lock (gate)
                return process is { HasExited: false };
        }
    }

    public static async Task<Node> MakeAsync(string name, string role, Postgres postgres, string? user, string logs)
    {
        var wire = new Wire(postgres.Port);
        var disk = await SmallDisk.MakeAsync(DiskMegabytes);
        ReadReports.CopyTo(Path.Combine(disk.Path, "page-text"));
        return new Node(name, role, wire, disk, postgres.Through(wire, name, user), Path.Combine(logs, $"{name}.log"));
    }

    /// <summary>Starts its process unless it runs.</summary>
    public async Task StartAsync()
    {
        if (process is { HasExited: false })
            return;
        lock (gate)
        {
            process?.Dispose();
            process = Process.Start(Describe()) ?? throw new InvalidOperationException($"{Name} does not start.");
            var lines = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
            process.OutputDataReceived += (_, line) => lines.WriteLine(line.Data);
            process.ErrorDataReceived += (_, line) => lines.WriteLine(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            (Life, IsPaused) = (Life + 1, false);
        }

        await RunFolder.NoteAsync(process.Id);
    }

    /// <summary>kill -9, and what its process has started too.</summary>
    public async Task KillAsync()
    {
        if (process is not { HasExited: false } killed)
            return;
        var children = Signals.ChildrenOf(killed.Id);
        Signals.Kill(killed.Id);
        foreach (var child in children)
            Signals.Kill(child);
        await killed.WaitForExitAsync();
        IsPaused = false;
    }

    /// <summary>Stops its process where it stands, and goes on with <see cref="Resume"/>.</summary>
    public void Stop()
    {
        IsPaused = true;
        if (process is { HasExited: false })
            Signals.Stop(process.Id);
    }

    public void Resume()
    {
        if (process is { HasExited: false })
            Signals.Continue(process.Id);
        IsPaused = false;
    }

    /// <summary>Lets it write no file any more, where it has no disk of its own to fill; or lets it write again.</summary>
    public Task LimitFilesAsync(bool isLimited) => process is { HasExited: false } limited
        ? Programs.RunAsync("prlimit", [$"--pid={limited.Id.ToString(CultureInfo.InvariantCulture)}", isLimited ? "--fsize=0:" : "--fsize=unlimited:"])
        : Task.CompletedTask;

    /// <summary>Starts it when it has ended, and waits until it is ready.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        while (!await IsReadyAsync(cancellationToken))
        {
            if (!IsPaused)
                await StartAsync();
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Runs the site's own check on what it has.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    public Task<(int ExitCode, string Output)> CheckAsync() => Programs.RunAsync("dotnet", [Program, "check"], Settings, Repository.Root);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        Client.Dispose();
        await Wire.DisposeAsync();
        await Disk.DisposeAsync();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK && await response.Content.ReadAsStringAsync(cancellationToken) is var health
                && health.Contains("Healthy", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // The build of the site that belongs to the build of these tests.
    private static string Program
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Repository.Root, "src", "Partnership.Web", "bin", output.Parent?.Name ?? "Release", output.Name, "Partnership.Web.dll");
        }
    }

    private ProcessStartInfo Describe()
    {
        var info = new ProcessStartInfo("dotnet", [Program, "--urls", $"http://127.0.0.1:{Port}"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Clock.Environment.Concat(Settings))
            info.Environment[key] = value;
        return info;
    }

    private Dictionary<string, string> Settings => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Storage__DataDirectory"] = Disk.Path,
        ["Store__Provider"] = "PostgreSql",
        ["Store__ConnectionString"] = connectionString,
        ["Site__Role"] = Role,
        ["Site__PublicUrl"] = "https://partnership.example",
        ["Seed__Demonstration"] = "true",
        ["Search__StartAfter"] = "00:00:00",
        ["Limits__PerSecond"] = "1000000", // everything here comes from one address
        ["Limits__Burst"] = "1000000",
        ["RateLimits__PerSecond"] = "1000000",
        ["RateLimits__Burst"] = "1000000",
        ["Desk__SignIn__TriesPerAddress"] = "100000",
        ["Desk__SignIn__TriesPerAccount"] = "100000",
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
