using System.Globalization;
using Partnership.Browser.Tests.Site;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Markup;

/// <summary>The markup of every page of the site is without error.</summary>
public class MarkupTests(BrowserSite site)
{
    // Stands after all others in the folder, so that finding its mistake proves that the checker read them all.
    private const string LastFile = "z-with-a-mistake.html";
    private const string LastPage = "<!doctype html><html lang=\"en\"><head><title>t</title></head><body><p><div></div></p></body></html>";
    private const int FewestPages = 80;

    [Fact]
    public async Task EveryPage_HasNoError()
    {
        using var folder = new TemporaryFolder();
        var pages = site.Pages.Index().ToDictionary(p => p.Index.ToString("0000", CultureInfo.InvariantCulture) + ".html", p => p.Item);
        foreach (var (name, page) in pages)
            await File.WriteAllTextAsync(folder.Combine(name), page.Html, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Combine(LastFile), LastPage, TestContext.Current.CancellationToken);

        var findings = await NuHtmlChecker.CheckAsync(folder.Path, TestContext.Current.CancellationToken);

        var errors = findings.Where(f => f.Type != "info").ToLookup(f => f.File);
        Assert.True(pages.Count >= FewestPages, $"Only {pages.Count} pages were checked.");
        Assert.NotEmpty(errors[LastFile]);
        Assert.Empty(errors.Where(e => e.Key != LastFile).SelectMany(e => e).Select(f => $"{pages.GetValueOrDefault(f.File)?.Path}, line {f.Line}: {f.Message}"));
    }
}
