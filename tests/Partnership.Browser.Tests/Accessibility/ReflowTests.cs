using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>Text flows: nobody has to scroll sideways on a small phone, with text twice as large, or from right to left; what must be pressed is large enough.</summary>
public class ReflowTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    public static TheoryData<string> Kinds => PageKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OnPhone_PageOfEachKind_FlowsAndCanBePressed(string kind) => await LookAsync(Visitor.OnPhone, kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AtDesk_PageOfEachKind_FlowsAndCanBePressed(string kind) => await LookAsync(Visitor.AtDesk, kind);

    private async Task LookAsync(Visitor visitor, string kind)
    {
        var visit = await OpenAsync(visitor with { IsTraced = false }, kind);
        await visit.AskAsync<int>("() => { const all = document.querySelectorAll('details'); for (const one of all) one.open = true; return all.length; }");

        var found = new List<string>();
        await FindAsync("sticks out", Flow.WhatSticksOut);
        await FindAsync("too small", Flow.WhatIsTooSmall);
        await visit.AskAsync<string>("() => document.documentElement.dir = 'rtl'");
        await FindAsync("from right to left, sticks out", Flow.WhatSticksOut);
        await FindAsync("from right to left", "() => document.querySelector('[data-leave]').getBoundingClientRect().left < innerWidth / 3 ? [] : ['Leave this site is not on the left']");
        await visit.AskAsync<string>("() => document.documentElement.dir = 'ltr'");
        await visit.DoubleTextAsync();
        await FindAsync("large text, sticks out", Flow.WhatSticksOut);
        Assert.True(found.Count == 0, string.Join("\n", found));

        async Task FindAsync(string what, string question) => found.AddRange((await visit.AskAsync<string[]>(question)).Select(f => $"{what}: {f}"));
    }
}
