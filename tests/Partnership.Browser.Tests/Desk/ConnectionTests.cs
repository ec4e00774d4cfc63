using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Webhooks without scripts.</summary>
public sealed class ConnectionTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    [Fact]
    public async Task Webhook_WithoutScripts_IsEditedAndItsSecretChangedAndTheOldOneEnded()
    {
        var visit = await AtDeskAsync("Ada Unscripted", Visitor.OnPhone with { RunsScripts = false }, "administrator");
        var page = visit.Page;
        await visit.GoToAsync("/desk/connections/webhooks/new");
        await page.GetByLabel("Address", new PageGetByLabelOptions { Exact = true }).FillAsync($"http://{DeskSite.Nowhere}/hooks");
        await page.GetByLabel("Whose address is it?").FillAsync("The trust");
        await PressAsync("Make the webhook");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Edit it" }).ClickAsync();
        await page.GetByLabel("Whose address is it?").FillAsync("The trust, who have moved");
        await page.GetByLabel("Its address changes").UncheckAsync();
        await PressAsync("Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("The trust, who have moved");
        await Assertions.Expect(page.GetByText("Its address changes")).ToHaveCountAsync(0);

        await PressAsync("Make a new secret");
        await Assertions.Expect(page.GetByLabel("The new secret")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^whs_"));
        await Assertions.Expect(page.GetByText("The old one is used beside it until")).ToBeVisibleAsync();
        await PressAsync("Stop using the old secret now");
        await Assertions.Expect(page.GetByText("The old secret is not used any more.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The old one is used beside it until")).ToHaveCountAsync(0);

        Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
    }
}
