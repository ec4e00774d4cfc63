using System.Diagnostics;
using System.Text;
using Partnership.Testing;

namespace Partnership.Web.Tests.StartUp;

/// <summary>What a process left behind.</summary>
internal sealed record EndedProcess(int ExitCode, string Output, string Errors);

/// <summary>The built site as a process of its own, as it is run in earnest.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string?> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isDisposed;

    private SiteProcess(TemporaryFolder folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Partnership.Web.dll") },
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__DataDirectory"] = folder.Combine("data");
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(errors, line.Data);
        process.Exited += (_, _) => listening.TrySetResult(null);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The number that the system knows it by.</summary>
    public int Id => process.Id;

    /// <summary>Where it listens; null when it ended instead.</summary>
    public string? Url { get; private set; }

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<SiteProcess> StartAsync(TemporaryFolder folder, params (string Name, string Value)[] settings)
    {
        var site = new SiteProcess(folder, settings.Select(s => $"--{s.Name}={s.Value}"));
        site.Url = await site.listening.Task.WaitAsync(Longest, TestContext.Current.CancellationToken);
        if (site.Url is null)
            Assert.Fail($"The site did not start: {site.errors}");
        return site;
    }

    /// <summary>Runs it to its end, which is expected to come by itself.</summary>
    public static Task<EndedProcess> RunAsync(TemporaryFolder folder, params (string Name, string Value)[] settings) =>
        EndAsync(new SiteProcess(folder, settings.Select(s => $"--{s.Name}={s.Value}")));

    public static Task<EndedProcess> RunCommandAsync(TemporaryFolder folder, params string[] arguments) => EndAsync(new SiteProcess(folder, arguments));

    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static async Task<EndedProcess> EndAsync(SiteProcess site)
    {
        using (site)
        {
            if (await site.listening.Task.WaitAsync(Longest, TestContext.Current.CancellationToken) is { } url)
                Assert.Fail($"The site started and listens on {url}: {site.Output}");
            await site.process.WaitForExitAsync(TestContext.Current.CancellationToken); // both streams are read to their ends
            return new EndedProcess(site.process.ExitCode, site.output.ToString(), site.errors.ToString());
        }
    }

    private void Take(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
        const string Listening = "Now listening on: ";
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            listening.TrySetResult(line[(at + Listening.Length)..].Trim());
    }
}
