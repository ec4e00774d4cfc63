using Partnership.Testing;
using Partnership.Web.Tests.StartUp;

namespace Partnership.Web.Tests.Telemetry;

/// <summary>What nobody has asked for costs nothing: not even a file of it is opened.</summary>
public sealed class NotLoadedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_LoadsOpenTelemetry_OnlyWhenItIsSet(bool isOn)
    {
        if (!OperatingSystem.IsLinux())
            return; // what a process has loaded is read from /proc
        using var folder = new TemporaryFolder();
        using var site = await SiteProcess.StartAsync(folder, isOn ? [("Telemetry:ManagementUrl", "http://127.0.0.1:0")] : []);
        using var client = new HttpClient { BaseAddress = new Uri(site.Url ?? "") };
        using var page = await client.AskAsync(HttpMethod.Get, "/search?q=a");

        var maps = await File.ReadAllTextAsync($"/proc/{site.Id}/maps", TestContext.Current.CancellationToken);

        Assert.Contains("Partnership.Web.dll", maps, StringComparison.Ordinal);
        Assert.Equal(isOn, maps.Contains("OpenTelemetry", StringComparison.Ordinal));
    }
}
