using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>What axe says of a page.</summary>
internal static class Axe
{
    public static readonly AxeRunOptions Everything = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// <summary>The dark scheme changes nothing but colours, so the other rules would say the same again.</summary>
    public static readonly AxeRunOptions Colours = Only("rule", "color-contrast", "link-in-text-block");

    /// <summary>Every violation, with the state that the page is in before it.</summary>
    public static async Task<List<string>> CheckAsync(Visit visit, string state, AxeRunOptions options, AxeRunContext? part = null)
    {
#pragma warning disable CS0618 // The other mode opens a page of its own to join the results of frames. Each run would take twice as long.
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

    private static AxeRunOptions Only(string type, params List<string> values) => new()
    {
        RunOnly = new RunOnlyOptions { Type = type, Values = values },
        ResultTypes = [ResultType.Violations],
        Iframes = false, // a page in a frame is looked at by itself
    };
}
