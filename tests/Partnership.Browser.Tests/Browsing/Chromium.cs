using Microsoft.Playwright;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>One Chromium for all tests: the one of the system, so that nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Where traces and screenshots of failed tests are kept, those of the last run only.</summary>
    internal static readonly string EvidenceFolder = Path.Combine(Repository.Root, "artifacts", "browser");

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser, running.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"There is no Chromium at {Executable}. Install it (on Debian: apt-get install chromium), or set CHROME_PATH to another one.");
        if (Directory.Exists(EvidenceFolder))
            Directory.Delete(EvidenceFolder, recursive: true);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Flags });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
