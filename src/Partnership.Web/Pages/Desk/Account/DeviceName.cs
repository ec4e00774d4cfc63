namespace Partnership.Web.Pages.Desk.Account;

/// <summary>Says in a few words what device somebody has: enough to know one's own.</summary>
internal static class DeviceName
{
    // In this order: each browser also calls itself by the names of those after it.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux")];

    /// <summary>The name for what a browser calls itself.</summary>
    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "Unknown device",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    private static string? Find((string Mark, string Name)[] marks, string? userAgent) =>
        marks.FirstOrDefault(m => userAgent?.Contains(m.Mark, StringComparison.Ordinal) == true).Name;
}
