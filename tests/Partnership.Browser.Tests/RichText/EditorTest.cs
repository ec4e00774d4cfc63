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
        await Page.Keyboard.PressAsync("Control+End");
    }

    /// <summary>What the form would send.</summary>
    private protected Task<string> ValueAsync() => Page.Locator("textarea[name=body]").InputValueAsync();

    private protected Task<string> FormatAsync() => Page.Locator("input[name='body.format']").InputValueAsync();

    private protected ILocator Button(string words) => Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words, Exact = true });

    private protected ILocator Answer(string words) => Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words });

    private protected Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    private protected Task TypeAsync(string words) => Page.Keyboard.TypeAsync(words);

    private protected Task PasteAsync(string? html, string text = "pasted") => Page.EvaluateAsync(PasteIt, new[] { html, text });
}
