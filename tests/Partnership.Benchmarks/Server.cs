using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Partnership.Benchmarks;

/// <summary>A server process on a port of its own, ended with this object.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });
    private readonly Process process;

    private Server(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <summary>Starts a program and waits until a path answers.</summary>
    /// <returns>The server, and how long the first answer took from the start of the process.</returns>
    public static async Task<(Server Server, TimeSpan FirstAnswer)> StartAsync(
        Func<int, ProcessStartInfo> describe, string path, IReadOnlyDictionary<string, string>? environment = null)
    {
        var port = FreePort();
        var info = describe(port);
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            info.Environment[key] = value;
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{info.FileName} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(process, port);
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(5))
        {
            if (await AnswersAsync(server.Url(path)))
                return (server, Stopwatch.GetElapsedTime(started));
            await Task.Delay(2);
        }

        throw new InvalidOperationException($"{info.FileName} {string.Join(' ', info.ArgumentList)} did not answer.");
    }

    /// <summary>The published site on data of its own.</summary>
    public static Task<(Server Server, TimeSpan FirstAnswer)> SiteAsync(string output, string data, string path, bool cache = true, string? seed = null, IReadOnlyDictionary<string, string>? settings = null) => StartAsync(
        port => new ProcessStartInfo("dotnet", [Path.Combine(output, "Partnership.Web.dll"), "--urls", $"http://127.0.0.1:{port}"]) { WorkingDirectory = output },
        path,
        new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = settings?.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") ?? "Production",
            ["Storage__DataDirectory"] = data,
            ["Seed__Path"] = seed ?? "content-seed",
            ["Seed__Demonstration"] = "true",
            ["PageCache__Enabled"] = cache ? "true" : "false",
            ["Limits__PerSecond"] = "1000000", // everything here is asked from one address
            ["Limits__Burst"] = "1000000",
        });

    /// <summary>A line of the kernel's account of the process, in kB, such as VmRSS or RssAnon.</summary>
    public int Memory(string name) => MemoryOf(process.Id, name);

    /// <summary>How many files, sockets and pipes the process has open.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{process.Id}/fd").Length;

    /// <summary>How many threads it has.</summary>
    public int Threads => Directory.GetDirectories($"/proc/{process.Id}/task").Length;

    /// <summary>What it has used of the processors.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The same of any process; 0 when it is gone.</summary>
    public static int MemoryOf(int process, string name) => !File.Exists($"/proc/{process}/status") ? 0 : int.Parse(
        File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal), name + ": 0 kB").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Waits until a site has everything, pages of reports in its search too.</summary>
    public async Task UntilHealthyAsync()
    {
        while (!System.Text.Encoding.UTF8.GetString(await GetAsync("/health/ready")).Contains("Healthy", StringComparison.Ordinal))
            await Task.Delay(100);
    }

    public async Task<byte[]> GetAsync(string path) => await Client.GetByteArrayAsync(new Uri(Url(path)));

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(string url)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(url));
            await response.Content.CopyToAsync(Stream.Null);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
