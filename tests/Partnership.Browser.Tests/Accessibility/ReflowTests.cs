using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.Accessibility;

/// <summary>Text flows: nobody has to scroll sideways on a small phone, with text twice as large, or from right to left; what must be pressed is large enough.</summary>
public class ReflowTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    // What stands out of the page. Wide tables scroll in a box of their own; texts for screen readers are one pixel wide.
    private const string WhatSticksOut =
        """
        () => {
          const width = document.documentElement.clientWidth;
          const all = [...document.body.querySelectorAll('*')].filter(one => one.checkVisibility() && !one.closest('.table-scroll table, .govuk-visually-hidden, svg *'));
          const out = all.filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.right > width + .5 || box.left < -.5); });
          const names = out.map(one => `${one.localName}.${one.className}: ${(one.textContent ?? '').trim().slice(0, 40)}`);
          return document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`, ...names] : names;
        }
        """;

    // WCAG 2.5.8: 24 pixels each way, or so far from the next that circles of that size round their middles touch no other
    // target. Links inside a sentence are excepted.
    private const string WhatIsTooSmall =
        """
        () => {
          const size = 24;
          const middle = frame => { const box = frame.getBoundingClientRect(); return box.y + box.height / 2; }; // what is scrolled out of it can't be pressed
          const inSentence = one => getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim().length > one.textContent.trim().length + 1;
          const all = [...document.querySelectorAll('a[href], button, summary, input, select')]
            .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.govuk-skip-link'))
            .map(one => ({ one, box: (one.matches('input[type=checkbox]') ? one.labels[0] : one).getBoundingClientRect() }))
            .map(({ one, box }) => ({ one, box, x: box.x + box.width / 2, y: box.y + box.height / 2, small: box.width < size || box.height < size }))
            .filter(({ one, y }) => !one.closest('.beside__aside') || Math.abs(y - middle(one.closest('.beside__aside'))) < one.closest('.beside__aside').clientHeight / 2);
          const toBox = (a, b) => Math.hypot(Math.max(b.box.left - a.x, 0, a.x - b.box.right), Math.max(b.box.top - a.y, 0, a.y - b.box.bottom));
          const tooNear = (a, b) => toBox(a, b) < size / 2 || (b.small && Math.hypot(a.x - b.x, a.y - b.y) < size);
          return all
            .filter(a => a.small && !inSentence(a.one) && all.some(b => b !== a && !b.one.contains(a.one) && tooNear(a, b)))
            .map(({ one, box }) => `${one.localName} "${one.textContent.trim().slice(0, 40)}" is ${Math.round(box.width)} by ${Math.round(box.height)}, with another close by`);
        }
        """;

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
        await FindAsync("sticks out", WhatSticksOut);
        await FindAsync("too small", WhatIsTooSmall);
        await visit.AskAsync<string>("() => document.documentElement.dir = 'rtl'");
        await FindAsync("from right to left, sticks out", WhatSticksOut);
        await FindAsync("from right to left", "() => document.querySelector('[data-leave]').getBoundingClientRect().left < innerWidth / 3 ? [] : ['Leave this site is not on the left']");
        await visit.AskAsync<string>("() => document.documentElement.dir = 'ltr'");
        await visit.DoubleTextAsync();
        await FindAsync("large text, sticks out", WhatSticksOut);
        Assert.True(found.Count == 0, string.Join("\n", found));

        async Task FindAsync(string what, string question) => found.AddRange((await visit.AskAsync<string[]>(question)).Select(f => $"{what}: {f}"));
    }
}
