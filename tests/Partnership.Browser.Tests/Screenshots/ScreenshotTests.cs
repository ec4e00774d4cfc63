using System.Buffers.Binary;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Views;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>
/// The pictures of README and docs: first screens of four pages, on a phone and on a desktop. Every run takes them, into
/// artifacts/screenshots; docs/screenshots/make.sh runs this and copies them to docs.
/// </summary>
public class ScreenshotTests(Chromium chromium, BrowserSite site) : BrowserTest(chromium, site)
{
    private const int LargestFile = 250 * 1024;

    public static TheoryData<string, string> Pictures => new MatrixTheoryData<string, string>(["home", "guide", "review", "learning"], ["phone", "desktop"]);

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_OfAFirstScreen_IsTakenAndSmall(string name, string screen)
    {
        var visitor = screen == "phone" ? Visitor.OnPhone with { Density = 2 } : Visitor.AtDesk;
        var visit = await OpenAsync(visitor, PageOf(name));
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots"));

        var picture = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"{name}-{screen}.png") });

        Assert.InRange(picture.Length, 1, LargestFile);
        Assert.Equal(visitor.Width * (int)visitor.Density, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        Assert.Equal(visitor.Height * (int)visitor.Density, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
    }

    private SitePage PageOf(string name) => name switch
    {
        "home" => Site.PageOf(ContentTypes.Home),
        "guide" => Site.Pages.First(p => p.Path == Site.Published.OfType(ContentTypes.GuidePart)[0].Path.Value),
        "review" => Site.PageOf(ContentTypes.CaseReview),
        _ => Site.PageOf(ContentTypes.Learning),
    };
}
