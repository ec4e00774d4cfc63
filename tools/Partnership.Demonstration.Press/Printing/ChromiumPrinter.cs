using Microsoft.Playwright;

namespace Partnership.Demonstration.Press.Printing;

/// <summary>Prints HTML as tagged PDF with the Chromium that Debian installs.</summary>
internal sealed class ChromiumPrinter : IAsyncDisposable
{
    internal const string Executable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;

    private ChromiumPrinter(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, this.page) = (playwright, browser, page);

    internal static async Task<ChromiumPrinter> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
        return new ChromiumPrinter(playwright, browser, await browser.NewPageAsync(new() { Offline = true }));
    }

    internal async Task<byte[]> PrintAsync(string html)
    {
        await page.SetContentAsync(html);
        return await page.PdfAsync(new() { Tagged = true, Outline = true, PreferCSSPageSize = true, PrintBackground = true });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
