using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>Notes what must not happen on a public page: a request to another origin, a script that fails, a refused resource.</summary>
internal sealed partial class Watch(string origin)
{
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentDictionary<string, byte> expectedFailures = new();

    /// <summary>What happened that must not.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    public async Task FollowAsync(IBrowserContext context)
    {
        await context.RouteAsync(url => !IsOurs(url), route =>
        {
            problems.Enqueue($"The page asked another origin: {route.Request.Method} {route.Request.Url}");
            return route.AbortAsync();
        });
        context.Console += (_, message) =>
        {
            // Violations of the Content-Security-Policy are console errors, too.
            if (message.Type == "error" && !IsOffline(message) && !expectedFailures.ContainsKey(LineAndColumn().Replace(message.Location, "")))
                problems.Enqueue($"The console says: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => problems.Enqueue($"A script failed: {error.Error}");
    }

    /// <summary>A page that is meant to answer with an error: the browser reports that, rightly.</summary>
    public void ExpectFailureOf(string path) => expectedFailures[origin + path] = 0;

    // A test took the network away, perhaps while the browser was still fetching the icon of the page.
    private static bool IsOffline(IConsoleMessage message) => message.Text.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal);

    [GeneratedRegex(@":\d+:\d+$")]
    private static partial Regex LineAndColumn();

    private bool IsOurs(string url) => url.StartsWith(origin + "/", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);
}
