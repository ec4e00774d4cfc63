using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Tests.Examination;

/// <summary>What the worker gave up, seen from a shell in its place and from the kernel's description of it.</summary>
public sealed class ConfinementTests : IDisposable
{
    private static readonly ProcessLimits Limits = new() { TimeLimit = TimeSpan.FromMinutes(1), MaxMemoryBytes = 300_000_000, MaxOutputBytes = 100_000 };

    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Worker_ReadsItsFile_MayDoSo() =>
        Assert.Equal("Hello", await InPlaceOfTheWorkerAsync("exec cat \"$0\"", file: folder.Put("Hello"u8.ToArray())));

    [Fact]
    public async Task Worker_ReadsAnotherFile_MayNot()
    {
        var (file, other) = (folder.Put("Hello"u8.ToArray()), folder.Put("Secret"u8.ToArray(), "other.txt"));

        Assert.Equal("", await InPlaceOfTheWorkerAsync($"exec cat {other} {AppContext.BaseDirectory}Partnership.Documents.Tests.deps.json", file: file));
    }

    [Theory]
    [InlineData("environ")]
    [InlineData("maps")]
    public async Task Worker_LooksIntoAnotherProcess_MayNot(string what)
    {
        Assert.NotEmpty(await File.ReadAllBytesAsync($"/proc/{Environment.ProcessId}/{what}", TestContext.Current.CancellationToken));

        Assert.Equal("", await InPlaceOfTheWorkerAsync($"exec cat /proc/{Environment.ProcessId}/{what}"));
    }

    [Fact]
    public async Task Worker_MakesAFile_MayNot()
    {
        await InPlaceOfTheWorkerAsync($"echo secret > {folder.Combine("new.txt")}");

        Assert.False(File.Exists(folder.Combine("new.txt")));
    }

    [Fact]
    public async Task Worker_ChangesAFile_MayNot()
    {
        var path = folder.Put("As it was"u8.ToArray());

        await InPlaceOfTheWorkerAsync($"echo changed >> {path}");
        await InPlaceOfTheWorkerAsync($"exec /bin/rm -f {path}");

        Assert.Equal("As it was", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Worker_StartsAProgram_MayNot() =>
        Assert.Equal("", await InPlaceOfTheWorkerAsync("/bin/echo started & wait"));

    [Fact]
    public async Task Worker_OpensAConnection_MayNot()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await InPlaceOfTheWorkerAsync($"exec 3<>/dev/tcp/127.0.0.1/{((IPEndPoint)listener.LocalEndpoint).Port}; printf connected", "/bin/bash");

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Worker_KillsAnother_MayNot()
    {
        using var other = Process.Start(new ProcessStartInfo("/bin/sleep", "1000"))!;

        await InPlaceOfTheWorkerAsync($"kill -9 {other.Id}");

        Assert.False(other.HasExited);
        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Worker_Runs_HasNothingOfTheEnvironmentAndNoPrivilegesToGain()
    {
        Environment.SetEnvironmentVariable("PARTNERSHIP_TEST_SECRET", "hush");
        await using var worker = WatchedProcess.Start(WorkerProgram.BesideThis.Start(WorkerProgram.Batch, WorkerLimits.Of(new ExaminerOptions())), Limits, TimeProvider.System);
        await AskAsync(worker, folder.Put([]));

        var environment = await File.ReadAllTextAsync($"/proc/{worker.Id}/environ", TestContext.Current.CancellationToken);
        var status = await File.ReadAllLinesAsync($"/proc/{worker.Id}/status", TestContext.Current.CancellationToken);

        Assert.All(
            environment.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(variable => !variable.StartsWith("VIPS_DISC_THRESHOLD=", StringComparison.Ordinal)),
            variable => Assert.StartsWith("DOTNET_", variable, StringComparison.Ordinal));
        Assert.Contains("Seccomp:\t2", status);
        Assert.Contains("NoNewPrivs:\t1", status);
    }

    [Fact]
    public async Task Worker_NobodyListensAnyMore_Ends()
    {
        var path = folder.Put(BadPdfs.WithFormsThatDrawTooMuch());
        await using var worker = WatchedProcess.Start(WorkerProgram.BesideThis.Start(WorkerProgram.Examine, WorkerLimits.Of(new ExaminerOptions()), path), Limits, TimeProvider.System);

        // What the kernel does when the process that started it is gone.
        await worker.Input.DisposeAsync();

        Assert.Equal(ProcessEnd.Died, await worker.WaitForEndAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> InPlaceOfTheWorkerAsync(string script, string shell = "/bin/sh", string file = "/dev/null")
    {
        var limits = WorkerLimits.Of(new ExaminerOptions());
        await using var process = WatchedProcess.Start(WorkerProgram.BesideThis.Start(WorkerProgram.Draw, limits, shell, "-c", script, file), Limits, TimeProvider.System);
        var (_, output) = await process.ReadToEndAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.Span);
    }

    private static async Task AskAsync(WatchedProcess worker, string path)
    {
        await worker.Input.WriteAsync(Encoding.UTF8.GetBytes(path + "\n"), TestContext.Current.CancellationToken);
        await worker.Input.FlushAsync(TestContext.Current.CancellationToken);
        Assert.True(await worker.Output.ReadAsync(new byte[1], TestContext.Current.CancellationToken) == 1);
    }
}
