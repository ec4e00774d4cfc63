using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Editorial.Media;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>What must stay in sight of a picture is pointed at, or written as two numbers with the keyboard alone.</summary>
public sealed class FocalPointTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private readonly Chromium chromium = chromium;

    [Fact]
    public async Task Click_OnThePicture_IsKept()
    {
        var (visit, address) = await OpenAsync("Wren Pointer");
        var picture = visit.Page.Locator("[data-focus] img");
        var box = await picture.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no picture.");

        await picture.ClickAsync(new LocatorClickOptions { Position = new Position { X = box.Width / 4, Y = box.Height * 3 / 4 } });

        await ExpectAsync(visit.Page, 25, 75);
        await SaveAsync(visit, address, "A red square");
        await ExpectAsync(visit.Page, 25, 75);
    }

    [Fact]
    public async Task Write_TheNumbersWithTheKeyboard_MovesThePointAndIsKept()
    {
        var (visit, address) = await OpenAsync("Robin Pointer");
        var hand = new KeyboardHand(visit);

        await hand.FillAsync("What the picture shows", "A red square");
        await hand.FillAsync("Percent from the left", "10");
        await hand.FillAsync("Percent from the top", "90");
        await ExpectAsync(visit.Page, 10, 90);
        await hand.SendAsync("Save");

        await visit.GoToAsync(address);
        await ExpectAsync(visit.Page, 10, 90);
    }

    private async Task<(Visit Visit, string Address)> OpenAsync(string name)
    {
        var person = await Site.AddPersonAsync(name, Cancellation, "writer");
        using var picture = new MemoryStream(await PictureAsync());
        var file = Drafts.Made(await Site.Services.GetRequiredService<UploadMedia>().RunAsync(person, "square.png", picture, Cancellation));
        var (visit, address) = (await AtDeskAsync(person, Visitor.AtDesk), $"/desk/media/{file}");
        await visit.GoToAsync(address);
        await ExpectAsync(visit.Page, 50, 50);
        return (visit, address);
    }

    private async Task<byte[]> PictureAsync()
    {
        var page = await chromium.Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 400, Height = 300 } });
        await page.SetContentAsync("<body style=\"background: red\"></body>");
        var bytes = await page.ScreenshotAsync();
        await page.CloseAsync();
        return bytes;
    }

    private static async Task SaveAsync(Visit visit, string address, string words)
    {
        await visit.Page.GetByLabel("What the picture shows", new PageGetByLabelOptions { Exact = true }).FillAsync(words);
        await new MouseHand(visit).SendAsync("Save");
        await visit.GoToAsync(address);
    }

    // The numbers, and the mark over the picture.
    private static async Task ExpectAsync(IPage page, int left, int top)
    {
        var mark = page.Locator(".media-focus__point");
        await Assertions.Expect(page.GetByLabel("Percent from the left")).ToHaveValueAsync(left.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(page.GetByLabel("Percent from the top")).ToHaveValueAsync(top.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(mark).ToHaveAttributeAsync("style", string.Create(CultureInfo.InvariantCulture, $"inset-inline-start: {left}%; inset-block-start: {top}%;"));
    }
}
