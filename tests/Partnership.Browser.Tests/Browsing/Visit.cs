using System.Globalization;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>One visitor's window, watched, with a trace that is kept when something fails.</summary>
internal sealed class Visit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Watch watch;

    private readonly bool isTraced;

    private Visit(IBrowserContext context, IPage page, Watch watch, bool isTraced)
    {
        this.isTraced = isTraced;
        Context = context;
        Page = page;
        this.watch = watch;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Problems => watch.Problems;

    public static async Task<Visit> BeginAsync(Chromium chromium, ServedSite site, Visitor visitor)
    {
        var context = await chromium.Browser.NewContextAsync(visitor.ToContextOptions(site.Origin));
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var watch = new Watch(site.Origin);
        await watch.FollowAsync(context);
        if (visitor.IsTraced)
            await context.Tracing.StartAsync(new TracingStartOptions { Screenshots = false, Snapshots = true });
        return new Visit(context, await context.NewPageAsync(), watch, visitor.IsTraced);
    }

    /// <summary>Goes to an address of the site and checks its status.</summary>
    public async Task GoToAsync(string path, int status = 200)
    {
        if (status >= 400)
            watch.ExpectFailureOf(path);
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response?.Status);
    }

    /// <summary>
    /// Waits for the page to have loaded, and asks the page itself: Playwright's own wait misses an event that comes between its look and
    /// its waiting.
    /// </summary>
    public Task LoadedAsync() => Page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <summary>Something on the page asks an address that is meant to answer with an error.</summary>
    public void ExpectFailureOf(string path) => watch.ExpectFailureOf(path);

    /// <summary>Goes to a page that was fetched before.</summary>
    public Task GoToAsync(SitePage page) => GoToAsync(page.Path, page.Status);

    /// <summary>Asks the page a question in JavaScript.</summary>
    public Task<T> AskAsync<T>(string question, object? about = null) => Page.EvaluateAsync<T>(question, about);

    /// <summary>Text twice as large, as a reader sets it in the browser: what media queries in em see, too.</summary>
    public async Task DoubleTextAsync()
    {
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32 } });
        await Page.WaitForFunctionAsync("() => getComputedStyle(document.documentElement).fontSize === '32px'");
    }

    /// <summary>Ends the visit; when it failed, keeps how it went under artifacts/browser.</summary>
    public async Task EndAsync(bool failed, string folder)
    {
        if (failed)
        {
            Directory.CreateDirectory(folder);
            var number = Directory.EnumerateFiles(folder, "*.png").Count().ToString(CultureInfo.InvariantCulture);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{number}.png"), Timeout = (float)Patience.TotalMilliseconds });
            if (isTraced)
                await Context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, $"{number}.zip") });
        }

        await Context.CloseAsync();
    }
}
