using System.Text.Json;
using System.Text.RegularExpressions;
using Partnership.Testing;
using YamlDotNet.RepresentationModel;

namespace Partnership.Web.Tests.Telemetry;

/// <summary>What dashboard, alerts and documentation name is really there.</summary>
public sealed partial class MetricNameTests(ToldSite site) : IClassFixture<ToldSite>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "operations");

    [Fact]
    public async Task Dashboard_EveryMetric_IsThere()
    {
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "grafana-dashboard.json"), TestContext.Current.CancellationToken));
        var expressions = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(p => p.GetProperty("targets").EnumerateArray()).Select(t => t.GetProperty("expr").GetString() ?? "").ToList();

        await AssertThereAsync(expressions, 15);
    }

    [Fact]
    public async Task Alerts_EveryMetric_IsThereAndEachIsExplained()
    {
        var yaml = new YamlStream();
        using (var file = File.OpenText(Path.Combine(Folder, "alerts.yml")))
            yaml.Load(file);
        var rules = ((YamlSequenceNode)yaml.Documents[0].RootNode["groups"][0]["rules"]).Children;
        var explained = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);

        Problems.None(rules.Select(r => r["alert"].ToString()).Where(name => !explained.Contains($"| `{name}` |", StringComparison.Ordinal)).Select(name => $"{name} is not explained."));
        await AssertThereAsync([.. rules.Select(r => r["expr"].ToString())], 8);
    }

    [Fact]
    public async Task Documentation_HasEveryMetricOfOurOwn()
    {
        var there = await NamesAsync();
        var documented = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);

        var own = there.Where(n => n.StartsWith("partnership_", StringComparison.Ordinal)).ToList();
        Assert.True(own.Count > 10);
        Problems.None(own.Where(n => !documented.Contains($"`{n}`", StringComparison.Ordinal)).Select(n => $"{n} is not documented."));
    }

    private async Task AssertThereAsync(IReadOnlyCollection<string> expressions, int least)
    {
        var there = await NamesAsync();
        var named = expressions.SelectMany(MetricsOf).ToHashSet();
        Assert.True(named.Count >= least, string.Join(", ", named));

        Problems.None(named.Where(n => !there.Contains(Part().Replace(n, "")) && !there.Contains(n)).Select(n => $"There is no {n}."));
    }

    // What stands in braces and brackets, and what is grouped by, are labels.
    private static IEnumerable<string> MetricsOf(string expression) =>
        Metric().Matches(Labels().Replace(expression, "")).Select(m => m.Value);

    // Some are there once they have something to tell.
    private async Task<HashSet<string>> NamesAsync()
    {
        using var search = await site.Public.AskAsync(HttpMethod.Get, "/search?q=neglect");
        using var failed = await site.Public.AskAsync(HttpMethod.Get, "/news", (ToldSite.Failing, "a test"));
        return [.. Type().Matches(await site.MetricsAsync()).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|\bby\s*\([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b[a-z]+_[a-z_]+\b(?!\()")]
    private static partial Regex Metric();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^# TYPE (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Type();
}
