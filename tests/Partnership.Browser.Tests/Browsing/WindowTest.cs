using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>A test in the browser: each gets windows of its own, and fails on anything that must not happen on a page.</summary>
public abstract class WindowTest(Chromium chromium, ServedSite site) : IAsyncLifetime
{
    private const int LongestName = 120;
    private readonly List<Visit> visits = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var problems = visits.SelectMany(v => v.Problems).ToList();
        foreach (var visit in visits)
            await visit.EndAsync(failed || problems.Count > 0, FolderOfThisTest());
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        GC.SuppressFinalize(this);
    }

    private protected async Task<Visit> BeginAsync(Visitor visitor)
    {
        var visit = await Visit.BeginAsync(chromium, site, visitor);
        visits.Add(visit);
        return visit;
    }

    private static string FolderOfThisTest()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '-'));
        return Path.Combine(Chromium.EvidenceFolder, name.Length > LongestName ? name[^LongestName..] : name);
    }
}
