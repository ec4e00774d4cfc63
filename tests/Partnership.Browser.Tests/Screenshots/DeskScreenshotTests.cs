using System.Buffers.Binary;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>The pictures of the editors' guide, taken like those of the public pages and kept small: the desk sends them with its help.</summary>
public class DeskScreenshotTests(Chromium chromium, BrowserSite site, PicturedDesk scene) : BrowserTest(chromium, site), IClassFixture<PicturedDesk>
{
    private const int LargestFile = 120 * 1024;

    private static readonly Visitor AtSmallDesk = new() { Width = 1000, Height = 700 };

    public static TheoryData<string> Names =>
    [
        "sign-in", "home", "tree", "edit", "checking", "publish", "media", "connections", "new-key", "new-webhook", "webhook", "webhook-secret",
        "comment", "share", "disclosure", "bundle", "clock", "actions", "import", "translate", "compare", "remove",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Picture_OfTheDesk_IsTakenAndSmall(string name)
    {
        var (person, address, from, before) = scene.Pictures[name];
        var visit = await AtDeskAsync(person, AtSmallDesk);
        await visit.GoToAsync(address);
        if (before is not null)
            await before(visit.Page);
        if (from is not null)
            await visit.Page.Locator(from).First.EvaluateAsync("element => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16)");
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots"));

        var picture = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"desk-{name}.png") });

        Assert.InRange(picture.Length, 1, LargestFile);
        Assert.Equal(AtSmallDesk.Width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        Assert.Contains($"(screenshots/desk-{name}.png)", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "editors.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
