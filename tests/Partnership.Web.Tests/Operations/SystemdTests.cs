using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Testing;

namespace Partnership.Web.Tests.Operations;

/// <summary>The units that the book of operations installs, as systemd's own programs see them.</summary>
public sealed partial class SystemdTests
{
    private const double MostExposure = 2;

    private static readonly string Units = Path.Combine(Repository.Root, "docs", "operations", "systemd");

    public static TheoryData<string> All => [.. Directory.GetFiles(Units).Select(f => Path.GetFileName(f))];

    public static TheoryData<string> Services => [.. Directory.GetFiles(Units, "*.service").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Verify_Unit_IsTakenWithoutAWord(string unit)
    {
        // The runtime may stand elsewhere on the machine that tests; on the server it is where Debian puts it.
        using var folder = new TemporaryFolder();
        var copies = Directory.GetFiles(Units).ToDictionary(f => Path.GetFileName(f), f => folder.Combine(Path.GetFileName(f)));
        foreach (var (name, copy) in copies)
            await File.WriteAllTextAsync(
                copy,
                (await File.ReadAllTextAsync(Path.Combine(Units, name), TestContext.Current.CancellationToken)).Replace("/usr/bin/dotnet", SystemProgram.PathOf("dotnet"), StringComparison.Ordinal),
                TestContext.Current.CancellationToken);

        var (exitCode, output) = await SystemProgram.RunAsync("systemd-analyze", "verify", "--man=no", copies[unit]);

        Assert.Equal(("", 0), (string.Join('\n', output.Split('\n').Where(l => l.Contains("partnership", StringComparison.Ordinal))), exitCode));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Security_Service_IsWellConfined(string unit)
    {
        var (_, output) = await SystemProgram.RunAsync("systemd-analyze", "security", "--offline=yes", "--no-pager", Path.Combine(Units, unit));

        var exposure = double.Parse(Exposure().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(exposure < MostExposure, output);
    }

    [GeneratedRegex("exposure level for .*: ([0-9.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Exposure();
}
