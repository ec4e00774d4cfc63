namespace Partnership.Umbraco.Model;

/// <summary>Umbraco's icons for those of the schema.</summary>
internal static class Icons
{
    private const string Otherwise = "icon-document";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["block"] = "icon-block",
        ["book"] = "icon-book",
        ["bookmark"] = "icon-bookmark",
        ["check"] = "icon-check",
        ["document"] = "icon-document",
        ["document-search"] = "icon-search",
        ["door"] = "icon-door-open",
        ["flask"] = "icon-lab",
        ["home"] = "icon-home",
        ["info"] = "icon-info",
        ["library"] = "icon-books",
        ["link"] = "icon-link",
        ["newspaper"] = "icon-newspaper",
        ["page"] = "icon-document",
        ["people"] = "icon-users",
        ["phone"] = "icon-phone",
        ["chart"] = "icon-chart",
        ["flag"] = "icon-flag",
        ["list"] = "icon-list",
        ["quote"] = "icon-quote",
        ["search"] = "icon-search",
        ["star"] = "icon-favorite",
        ["tag"] = "icon-tag",
        ["tags"] = "icon-tags",
        ["settings"] = "icon-settings",
        ["lock"] = "icon-lock",
    };

    public static string Of(string icon) => Known.GetValueOrDefault(icon, Otherwise);
}
