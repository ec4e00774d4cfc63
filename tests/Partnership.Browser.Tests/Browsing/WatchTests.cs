using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>The watch that every other test relies on sees what must not happen.</summary>
public class WatchTests(Chromium chromium, BrowserSite site)
{
    [Theory]
    [InlineData("fetch('https://elsewhere.example/pixel.gif', { mode: 'no-cors' }).catch(() => 0)", "Content Security Policy")]
    [InlineData("location.href = 'https://elsewhere.example/'", "asked another origin")]
    [InlineData("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))", "Content Security Policy")]
    [InlineData("console.error('a script complains')", "a script complains")]
    [InlineData("setTimeout(() => { throw new Error('a script fails'); })", "a script fails")]
    [InlineData("fetch('/no-such-file')", "404")]
    public async Task Page_DoesWhatItMustNot_IsNoted(string deed, string expected)
    {
        await using var context = await chromium.Browser.NewContextAsync(Visitor.AtDesk.ToContextOptions(site.Origin));
        var watch = new Watch(site.Origin);
        await watch.FollowAsync(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        await page.EvaluateAsync($"() => {{ {deed}; }}");

        // Reports of the browser come after the deed; another round trip through the page is not enough for each of them.
        var patience = TimeProvider.System.GetTimestamp();
        while (watch.Problems.Count == 0 && TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(10))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        var problem = Assert.Single(watch.Problems.Take(1));
        Assert.Contains(expected, problem, StringComparison.OrdinalIgnoreCase);
    }
}
