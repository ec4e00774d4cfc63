using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>axe finds nothing on any kind of page, in light and dark, with everything opened that can be.</summary>
public abstract class AxeTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private static readonly AxeRunOptions Everything = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // The dark scheme changes nothing but colours, so the other rules would say the same again.
    private static readonly AxeRunOptions Colours = Only("rule", "color-contrast", "link-in-text-block");

    public static TheoryData<string> Kinds => PageKinds.All;

    private protected abstract Visitor Visitor { get; }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_OfEachKind_HasNoViolation(string kind)
    {
        var visit = await OpenAsync(Visitor, kind);
        await visit.AskAsync<int>("() => { const all = document.querySelectorAll('details'); for (const one of all) one.open = true; return all.length; }");

        var found = await CheckAsync(visit, "light", Everything);
        foreach (var opener in await OpenersAsync(visit))
            found.AddRange(await CheckOpenedAsync(visit, opener, "light", Everything));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        found.AddRange(await CheckAsync(visit, "dark", Colours));
        foreach (var opener in await OpenersAsync(visit))
            found.AddRange(await CheckOpenedAsync(visit, opener, "dark", Colours));

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static AxeRunOptions Only(string type, params List<string> values) => new()
    {
        RunOnly = new RunOnlyOptions { Type = type, Values = values },
        ResultTypes = [ResultType.Violations],
    };

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
        var found = await CheckAsync(visit, scheme + ", opened", options, new AxeRunContext { Include = [new AxeSelector(":popover-open")] });
        await opener.EvaluateAsync("button => button.popoverTargetElement.hidePopover()");
        return found;
    }

    private static async Task<List<string>> CheckAsync(Visit visit, string state, AxeRunOptions options, AxeRunContext? part = null)
    {
#pragma warning disable CS0618 // The other mode opens a page of its own to join the results of frames. Ours have none, and each run would take twice as long.
        var result = await visit.Page.RunAxeLegacy(part, options);
#pragma warning restore CS0618
        return
        [
            ..
            from violation in result.Violations
            from node in violation.Nodes
            select $"{state}: {violation.Id}: {violation.Help}: {node.Html}",
        ];
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
