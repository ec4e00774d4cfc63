using Microsoft.Playwright;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>Who visits, and with what.</summary>
internal sealed record Visitor
{
    public const int PhoneWidth = 320;
    public const int DesktopWidth = 1280;

    public static readonly Visitor OnPhone = new() { Width = PhoneWidth, Height = 640 };
    public static readonly Visitor AtDesk = new();

    /// <value>In CSS pixels.</value>
    public int Width { get; init; } = DesktopWidth;

    /// <value>In CSS pixels.</value>
    public int Height { get; init; } = 900;

    /// <value>Dots of the screen for one CSS pixel.</value>
    public float Density { get; init; } = 1;

    public bool RunsScripts { get; init; } = true;

    /// <value>Whether the way is recorded, to be kept when something fails. It takes time at every step.</value>
    public bool IsTraced { get; init; } = true;

    /// <value>Without motion unless a test is about it: what is still gliding or fading can't be measured.</value>
    public ReducedMotion ReducedMotion { get; init; } = ReducedMotion.Reduce;

    public ForcedColors ForcedColors { get; init; } = ForcedColors.None;

    /// <value>Whether the site is told that it stands behind a proxy with TLS, as the desk must.</value>
    public bool IsBehindTls { get; init; }

    public BrowserNewContextOptions ToContextOptions(string origin) => new()
    {
        BaseURL = origin,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        DeviceScaleFactor = Density,
        JavaScriptEnabled = RunsScripts,
        ReducedMotion = ReducedMotion,
        ForcedColors = ForcedColors,
        Locale = "en-GB",
        TimezoneId = "Europe/London",
        ServiceWorkers = ServiceWorkerPolicy.Block,
        ExtraHTTPHeaders = IsBehindTls ? [KeyValuePair.Create("X-Forwarded-Proto", "https")] : [],
    };
}
