using Microsoft.Playwright;
using Partnership.Browser.Tests.Site;
using Partnership.Testing.Desk;

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

    /// <summary>A window at the desk, behind TLS as the desk must be, of a person who is signed in; null for somebody who is not.</summary>
    private protected async Task<Visit> AtDeskAsync(Guid? person, Visitor visitor)
    {
        var visit = await BeginAsync(visitor with { IsBehindTls = true });
        if (person is { } id)
            await SignInAsync(visit, id);
        return visit;
    }

    /// <summary>Signs a person in, in place of whoever was.</summary>
    private protected async Task SignInAsync(Visit visit, Guid person)
    {
        var cookie = (await site.SignInAsync(person, TestContext.Current.CancellationToken)).Split('=', 2);
        await visit.Context.AddCookiesAsync(
            [new Cookie { Name = cookie[0], Value = cookie[1], Domain = new Uri(site.Origin).Host, Path = "/desk", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
    }

    private static string FolderOfThisTest()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '-'));
        return Path.Combine(Chromium.EvidenceFolder, name.Length > LongestName ? name[^LongestName..] : name);
    }
}
