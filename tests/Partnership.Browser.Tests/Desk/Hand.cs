using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>How somebody works a page. The same journey is done with a mouse and with the keyboard alone.</summary>
internal abstract class Hand(Visit visit)
{
    /// <summary>The page.</summary>
    public IPage Page => visit.Page;

    /// <summary>The window.</summary>
    public Visit Visit => visit;

    /// <summary>Presses a button or a link that stays on the page.</summary>
    public abstract Task PressAsync(ILocator what);

    /// <summary>Fills in a field that may have something in it.</summary>
    public abstract Task FillAsync(ILocator field, string words);

    /// <summary>Ticks a box or chooses a radio button.</summary>
    public abstract Task TickAsync(ILocator box);

    /// <summary>Chooses a file.</summary>
    public abstract Task ChooseFileAsync(ILocator field, FilePayload file);

    /// <summary>Presses a link, or a button that sends a form, and waits for the page that comes then, be it at the same address.</summary>
    public async Task FollowAsync(ILocator what)
    {
        await Page.EvaluateAsync("() => { window.isPageBefore = true; }");
        await PressAsync(what);
        await Page.WaitForFunctionAsync("() => !window.isPageBefore && document.readyState === 'complete'");
    }

    public Task FollowAsync(string link) => FollowAsync(Link(link));

    public Task SendAsync(string button) => FollowAsync(Button(button));

    public Task FillAsync(string label, string words) => FillAsync(Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }), words);

    /// <summary>Fills in the three fields of a date.</summary>
    public async Task FillDateAsync(ILocator question, DateOnly day)
    {
        await FillAsync(question.GetByLabel("Day"), $"{day.Day}");
        await FillAsync(question.GetByLabel("Month"), $"{day.Month}");
        await FillAsync(question.GetByLabel("Year"), $"{day.Year}");
    }

    /// <summary>Looks for something by name in a field for items, and chooses the first that is found.</summary>
    public async Task PickAsync(string question, string words)
    {
        var group = Group(question);
        await FillAsync(group.GetByRole(AriaRole.Textbox), words);
        var found = group.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Choose " }).First;
        await Assertions.Expect(found).ToBeVisibleAsync();
        await PressAsync(found);
        await Assertions.Expect(group.Locator(".desk-picker__picked input").First).ToBeCheckedAsync();
    }

    public ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words, Exact = true }).First;

    public ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words, Exact = true });

    public ILocator Group(string words) => Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = words, Exact = true });
}

/// <summary>With a mouse.</summary>
internal sealed class MouseHand(Visit visit) : Hand(visit)
{
    public override Task PressAsync(ILocator what) => what.ClickAsync();

    public override Task FillAsync(ILocator field, string words) => field.FillAsync(words);

    public override Task TickAsync(ILocator box) => box.CheckAsync();

    public override Task ChooseFileAsync(ILocator field, FilePayload file) => field.SetInputFilesAsync(file);
}

/// <summary>With the keyboard alone: what Tab does not reach, and what can't be seen when it does, fails.</summary>
internal sealed class KeyboardHand(Visit visit) : Hand(visit)
{
    private const int MostStops = 300;
    private const string HasFocus = "e => e === document.activeElement";
    private const string GroupHasFocus = "e => e === document.activeElement || (e.type === 'radio' && document.activeElement?.type === 'radio' && document.activeElement.name === e.name)";

    public override async Task PressAsync(ILocator what)
    {
        await TabToAsync(what, HasFocus);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task FillAsync(ILocator field, string words)
    {
        await TabToAsync(field, HasFocus);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(words);
    }

    public override async Task TickAsync(ILocator box)
    {
        await TabToAsync(box, GroupHasFocus);
        for (var i = 0; i < MostStops && !await box.EvaluateAsync<bool>(HasFocus); i++)
            await Page.Keyboard.PressAsync("ArrowDown");
        if (!await box.IsCheckedAsync())
            await Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    public override async Task ChooseFileAsync(ILocator field, FilePayload file)
    {
        await TabToAsync(field, HasFocus);
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(file);
    }

    private async Task TabToAsync(ILocator target, string isThere)
    {
        if (await target.EvaluateAsync<bool>(isThere))
            return;
        for (var stops = 0; stops < MostStops; stops++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await FocusStop.ReadAsync(Visit) is not { } stop)
                continue;
            Assert.True(stop.Trouble() is null, $"{Page.Url}: {stop.Trouble()}");
            if (await target.EvaluateAsync<bool>(isThere))
                return;
        }

        throw new InvalidOperationException($"The Tab key does not reach {target} on {Page.Url}.");
    }
}
