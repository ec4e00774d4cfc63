using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;

namespace Partnership.Browser.Tests.RichText;

/// <summary>A test of the visual editor: a page with one form, its text and what would be sent.</summary>
public abstract class EditorTest(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private const string PasteIt =
        """
        ([html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData('text/html', html);
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    // The editor hears of a moved caret after the key's own event, and puts the caret back once, 20 ms after it got the focus:
    // two keys from a program within that time are more than any hand can do.
    private const string Settle = "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 25))";

    private protected Visit Visit { get; private set; } = null!; // set by OpenAsync, with which every test begins

    private protected IPage Page => Visit.Page;

    private protected ILocator Text => Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Text body" });

    private protected ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens a page with a form for a text, and puts the caret at its end.</summary>
    private protected async Task OpenAsync(string html, Visitor? visitor = null)
    {
        Visit = await BeginAsync(visitor ?? Visitor.AtDesk);
        await Visit.GoToAsync(EditorPages.Put(html));
        await Assertions.Expect(Page.Locator("[data-rich-text-state=visual]")).ToBeAttachedAsync();
        await Text.FocusAsync();
        await Page.EvaluateAsync(Settle);
        await PressAsync("Control+End");
    }

    /// <summary>What the form would send.</summary>
    private protected Task<string> ValueAsync() => Page.Locator("textarea[name=body]").InputValueAsync();

    private protected Task<string> FormatAsync() => Page.Locator("input[name='body.format']").InputValueAsync();

    private protected ILocator Button(string words) => Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words, Exact = true });

    private protected ILocator Answer(string words) => Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words });

    private protected async Task PressAsync(string key)
    {
        await Page.Keyboard.PressAsync(key);
        await Page.EvaluateAsync(Settle);
    }

    private protected Task TypeAsync(string words) => Page.Keyboard.TypeAsync(words);

    private protected Task PasteAsync(string? html, string text = "pasted") => Page.EvaluateAsync(PasteIt, new[] { html, text });
}
