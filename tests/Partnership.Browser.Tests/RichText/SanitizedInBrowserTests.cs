using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Editorial.RichText;
using Partnership.Editorial.Tests.RichText.Attacks;

namespace Partnership.Browser.Tests.RichText;

/// <summary>What the sanitiser leaves of attacks is harmless to a real browser, whose parser isn't the one that the sanitiser uses.</summary>
public class SanitizedInBrowserTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private const string FindActive =
        """
        texts => texts.flatMap(text => {
          const holder = document.querySelector('main');
          holder.innerHTML = text;
          const found = [];
          const elements = 'p br h2 h3 h4 ul ol li dl dt dd strong b em i sub sup abbr cite q blockquote a table caption thead tbody tfoot tr th td hr figure img figcaption'.split(' ');
          const attributes = 'href lang dir title start reversed colspan rowspan scope alt data-media-id data-destination-id data-destination-type data-link-type data-start-item-id data-start-item-path'.split(' ');
          for (const one of holder.querySelectorAll('*')) {
            if (!elements.includes(one.localName) || one.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${one.localName}> of ${text}`);
            for (const { name } of one.attributes) if (!attributes.includes(name)) found.push(`${name} of ${text}`);
            if (one.localName === 'a' && one.href && !['https:', 'http:', 'mailto:', 'tel:'].includes(one.protocol)) found.push(`${one.href} of ${text}`);
          }
          return found;
        })
        """;

    [Fact]
    public async Task Show_WhatIsLeftOfEveryAttack_HasNothingActive()
    {
        var attacks = ElementAttacks.All.Concat(AddressAttacks.All).Concat(AttributeAttacks.All).Concat(MutationAttacks.All).ToList();
        var visit = await BeginAsync(Visitor.AtDesk);
        await visit.GoToAsync(EditorPages.Put(""));

        var found = await visit.AskAsync<string[]>(FindActive, attacks.Select(RichTextSanitizer.Sanitize).ToArray());

        Assert.True(attacks.Count > 700, $"Only {attacks.Count} attacks were tried.");
        Assert.Empty(found);
    }
}
