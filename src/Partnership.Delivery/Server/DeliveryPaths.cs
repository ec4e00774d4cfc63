namespace Partnership.Delivery.Server;

/// <summary>The addresses of the Delivery API, and the headers that it reads and writes.</summary>
internal static class DeliveryPaths
{
    public const string Root = "/umbraco/delivery/api";
    public const string Content = "content";
    public const string Media = "media";
    public const string Item = "item";
    public const string Items = "items";

    public const string ApiKeyHeader = "Api-Key";
    public const string PreviewHeader = "Preview";
    public const string StartItemHeader = "Start-Item";
    public const string StartItemIdHeader = "Location-Start-Item-Id";
    public const string StartItemPathHeader = "Location-Start-Item-Path";
    public const string VersionsHeader = "api-supported-versions";
    public const string SupportedVersion = "2.0";
    public const string ContentVary = "Accept-Language, Accept-Segment, Preview, Start-Item";

    /// <summary>Whether a version in an address is the one that is spoken here.</summary>
    public static bool IsSupported(string version) => version is "v2" or "v2.0";
}
