namespace Partnership.Browser.Tests.Accessibility;

/// <summary>Questions in JavaScript to a page about how it flows; each answers a list of what is wrong.</summary>
internal static class Flow
{
    // What stands out of the page. Wide tables and previews scroll in a box of their own; texts for screen readers are one pixel wide.
    public const string WhatSticksOut =
        """
        () => {
          const width = document.documentElement.clientWidth;
          const all = [...document.body.querySelectorAll('*')].filter(one => one.checkVisibility() && !one.closest('.table-scroll table, .desk-preview iframe, .govuk-visually-hidden, svg *'));
          const out = all.filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.right > width + .5 || box.left < -.5); });
          const names = out.map(one => `${one.localName}.${one.className}: ${(one.textContent ?? '').trim().slice(0, 40)}`);
          return document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`, ...names] : names;
        }
        """;

    // WCAG 2.5.8: 24 pixels each way, or so far from the next that circles of that size round their middles touch no other
    // target. Links inside a sentence are excepted.
    public const string WhatIsTooSmall =
        """
        () => {
          const size = 24;
          const middle = frame => { const box = frame.getBoundingClientRect(); return box.y + box.height / 2; }; // what is scrolled out of it can't be pressed
          const inSentence = one => getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim().length > one.textContent.trim().length + 1;
          const all = [...document.querySelectorAll('a[href], button, summary, input, select')]
            .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.govuk-skip-link, .govuk-visually-hidden'))
            .map(one => ({ one, box: (one.matches('input[type=checkbox], input[type=radio]') ? one.labels[0] ?? one : one).getBoundingClientRect() }))
            .map(({ one, box }) => ({ one, box, x: box.x + box.width / 2, y: box.y + box.height / 2, small: box.width < size || box.height < size }))
            .filter(({ one, y }) => !one.closest('.beside__aside') || Math.abs(y - middle(one.closest('.beside__aside'))) < one.closest('.beside__aside').clientHeight / 2);
          const toBox = (a, b) => Math.hypot(Math.max(b.box.left - a.x, 0, a.x - b.box.right), Math.max(b.box.top - a.y, 0, a.y - b.box.bottom));
          const tooNear = (a, b) => toBox(a, b) < size / 2 || (b.small && Math.hypot(a.x - b.x, a.y - b.y) < size);
          return all
            .filter(a => a.small && !inSentence(a.one) && all.some(b => b !== a && !b.one.contains(a.one) && tooNear(a, b)))
            .map(({ one, box }) => `${one.localName} "${one.textContent.trim().slice(0, 40)}" is ${Math.round(box.width)} by ${Math.round(box.height)}, with another close by`);
        }
        """;
}
