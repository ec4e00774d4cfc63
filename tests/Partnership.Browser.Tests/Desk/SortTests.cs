using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Pages are put into an order with a pointer and with the keyboard alone; giving up leaves them as they were.</summary>
public sealed class SortTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private static readonly string[] Names = ["Apples", "Beans", "Carrots", "Dill"];

    [Fact]
    public async Task Drag_WithAPointer_IsTheOrderAfterReloading()
    {
        var (visit, address) = await OpenAsync("Wren Dragger");

        await TakeAsync(visit.Page, "Apples");
        await OverAsync(visit.Page, "Carrots");
        await visit.Page.Mouse.UpAsync();

        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(["Beans", "Carrots", "Apples", "Dill"]);
        await Assertions.Expect(Said(visit.Page)).ToHaveTextAsync("Apples: place 3 of 4. Not saved yet.");
        await SaveAsync(visit, address, ["Beans", "Carrots", "Apples", "Dill"]);
    }

    [Fact]
    public async Task Escape_WhileDragging_GivesItUp()
    {
        var (visit, address) = await OpenAsync("Wren Doubter");

        await TakeAsync(visit.Page, "Apples");
        await OverAsync(visit.Page, "Carrots");
        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(["Beans", "Carrots", "Apples", "Dill"]);
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(Names);
        await Assertions.Expect(Said(visit.Page)).ToHaveTextAsync("Apples: place 1 of 4. Not saved yet.");
        await OverAsync(visit.Page, "Dill"); // nothing is held any more
        await visit.Page.Mouse.UpAsync();
        await SaveAsync(visit, address, Names);
    }

    [Fact]
    public async Task Arrows_OnAHandle_AreTheOrderAfterReloading()
    {
        var (visit, address) = await OpenAsync("Robin Keys");
        var reader = new KeyboardReader(visit);

        await reader.TabToAsync("↕", ".tree-sort__handle");
        await Assertions.Expect(Handle(visit.Page, "Apples")).ToBeFocusedAsync();
        await reader.PressAsync("ArrowDown");
        await Assertions.Expect(Said(visit.Page)).ToHaveTextAsync("Apples: place 2 of 4. Not saved yet.");
        await Assertions.Expect(Handle(visit.Page, "Apples")).ToBeFocusedAsync();
        await reader.PressAsync("End");
        await Assertions.Expect(Said(visit.Page)).ToHaveTextAsync("Apples: place 4 of 4. Not saved yet.");
        await Handle(visit.Page, "Dill").FocusAsync();
        await reader.PressAsync("Home");

        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(["Dill", "Beans", "Carrots", "Apples"]);
        await SaveAsync(visit, address, ["Dill", "Beans", "Carrots", "Apples"]);
    }

    private async Task<(Visit Visit, string Address)> OpenAsync(string name)
    {
        var person = await Site.AddPersonAsync(name, Cancellation, "writer");
        var parent = await Site.AddPageAsync(person, $"A list of {name}");
        foreach (var child in Names)
            await Site.AddPageAsync(person, child, parent);
        var (visit, address) = (await AtDeskAsync(person, Visitor.AtDesk), $"/desk/content/{parent}/sort");
        await visit.GoToAsync(address);
        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(Names);
        return (visit, address);
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        await Handle(page, name).HoverAsync();
        await page.Mouse.DownAsync();
        await Assertions.Expect(page.Locator(".tree-sort__row--held")).ToContainTextAsync(name);
    }

    private static async Task OverAsync(IPage page, string name)
    {
        var box = await Handle(page, name).BoundingBoxAsync() ?? throw new InvalidOperationException($"{name} has no handle.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task SaveAsync(Visit visit, string address, string[] expected)
    {
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save this order" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("The new order is saved.")).ToBeVisibleAsync();
        await visit.GoToAsync(address);
        await Assertions.Expect(Rows(visit.Page)).ToHaveTextAsync(expected);
    }

    private static ILocator Rows(IPage page) => page.Locator("[data-sort-name]");

    private static ILocator Said(IPage page) => page.Locator("[data-sort-live]");

    private static ILocator Handle(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Move {name} with the arrow keys", Exact = true });
}
