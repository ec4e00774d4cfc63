using System.Globalization;
using Partnership.Editorial.ApiKeys;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Keys of the API in words.</summary>
internal static class KeyWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What a key may read.</summary>
    public static string ScopesOf(ApiKeyEntry key) => (key.MayReadPublic, key.MayPreview) switch
    {
        (true, true) => "What is public, and what is not public yet",
        (_, true) => "What is not public yet",
        _ => "What is public",
    };

    /// <summary>When a key was used last.</summary>
    public static string LastUseOf(ApiKeyEntry key) => key.LastUsedOn is { } day ? LondonTime.InWords(day) : "Never";

    /// <summary>How much a key may ask.</summary>
    public static string LimitOf(ApiKeyEntry key) =>
        string.Create(British, $"{key.RequestsPerSecond:N0} requests a second, {key.Burst:N0} at once");

    /// <summary>When a key ends.</summary>
    public static string EndOf(ApiKeyEntry key) => key.ExpiresAt is { } end ? LondonTime.MomentInWords(end) : "When somebody revokes it";
}
