using System.Diagnostics;

namespace Partnership.Benchmarks;

/// <summary>What the benchmarks share: published builds, servers that are started and waited for, medians.</summary>
internal static class Bench
{
    public static string Root { get; } = FindRoot();

    public static string Work { get; } = Directory.CreateTempSubdirectory("partnership-bench-").FullName;

    public static int Usage(IEnumerable<string> names)
    {
        Console.Error.WriteLine($"Usage: Partnership.Benchmarks all, or any of: {string.Join(' ', names)}");
        return 64;
    }

    public static async Task<int> RunAsync(IEnumerable<Func<Task>> benchmarks)
    {
        foreach (var benchmark in benchmarks)
            await benchmark();
        return 0;
    }

    /// <summary>Publishes a project as an operator would, and says where.</summary>
    public static async Task<string> PublishAsync(string project)
    {
        var output = Path.Combine(Work, Path.GetFileName(project));
        if (!Directory.Exists(output))
            await CommandAsync("dotnet", ["publish", Path.Combine(Root, project), "-c", "Release", "-r", "linux-x64", "-o", output, "-v", "quiet"]);
        return output;
    }

    public static async Task<string> CommandAsync(
        string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            info.Environment[key] = value;
        using var process = Process.Start(info)
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{Last(await output)}{Last(await errors)}");
    }

    private static string Last(string text) => text[^Math.Min(text.Length, 2000)..];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The benchmarks must run inside the repository.");
    }
}
