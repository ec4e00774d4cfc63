using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>axe finds nothing on any kind of page, in light and dark, with everything opened that can be.</summary>
public abstract class AxeTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    public static TheoryData<string> Kinds => PageKinds.All;

    private protected abstract Visitor Visitor { get; }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_OfEachKind_HasNoViolation(string kind)
    {
        var visit = await OpenAsync(Visitor, kind);
        await visit.AskAsync<int>("() => { const all = document.querySelectorAll('details'); for (const one of all) one.open = true; return all.length; }");

        var found = await Axe.CheckAsync(visit, "light", Axe.Everything);
        foreach (var opener in await OpenersAsync(visit))
            found.AddRange(await CheckOpenedAsync(visit, opener, "light", Axe.Everything));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        found.AddRange(await Axe.CheckAsync(visit, "dark", Axe.Colours));
        foreach (var opener in await OpenersAsync(visit))
            found.AddRange(await CheckOpenedAsync(visit, opener, "dark", Axe.Colours));

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    // The first word that is explained on the page, and the menu where it is a button.
    private static async Task<List<ILocator>> OpenersAsync(Visit visit)
    {
        var openers = new List<ILocator>();
        foreach (var selector in new[] { ".term", ".menu-button" })
            if (visit.Page.Locator(selector).First is var opener && await opener.IsVisibleAsync())
                openers.Add(opener);
        return openers;
    }

    private static async Task<List<string>> CheckOpenedAsync(Visit visit, ILocator opener, string scheme, AxeRunOptions options)
    {
        await opener.EvaluateAsync("button => button.popoverTargetElement.showPopover()");
        var found = await Axe.CheckAsync(visit, scheme + ", opened", options, new AxeRunContext { Include = [new AxeSelector(":popover-open")] });
        await opener.EvaluateAsync("button => button.popoverTargetElement.hidePopover()");
        return found;
    }
}

/// <summary>On a small phone.</summary>
public sealed class PhoneAxeTests(Chromium chromium, BrowserSite site) : AxeTests(chromium, site)
{
    private protected override Visitor Visitor => Visitor.OnPhone;
}

/// <summary>On a desktop.</summary>
public sealed class DesktopAxeTests(Chromium chromium, BrowserSite site) : AxeTests(chromium, site)
{
    private protected override Visitor Visitor => Visitor.AtDesk;
}
