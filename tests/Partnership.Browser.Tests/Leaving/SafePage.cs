using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Leaving;

/// <summary>The page of another site that 'Leave this site' leads to, as the browser gets it: ours, and it answers when told.</summary>
internal sealed class SafePage
{
    private readonly TaskCompletionSource mayAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IRequest> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SafePage(string url) => Url = url;

    public string Url { get; }

    /// <summary>The request for it, once the browser has sent it.</summary>
    public Task<IRequest> Asked => asked.Task;

    /// <summary>Makes the page known to a visit.</summary>
    public static async Task<SafePage> PrepareAsync(Visit visit, BrowserSite site, bool answersAtOnce = true)
    {
        var page = new SafePage(SiteSettings.Of(site.Published).LeaveSiteUrl);
        if (answersAtOnce)
            page.Answer();
        await visit.Context.RouteAsync(page.Url, page.ServeAsync);
        return page;
    }

    /// <summary>Lets it answer.</summary>
    public void Answer() => mayAnswer.TrySetResult();

    private async Task ServeAsync(IRoute route)
    {
        asked.TrySetResult(route.Request);
        await mayAnswer.Task;
        await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><title>Weather</title><h1>Weather</h1>" });
    }
}
