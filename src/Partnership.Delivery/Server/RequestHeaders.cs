using Microsoft.AspNetCore.Http;
using Partnership.Content.Items;

namespace Partnership.Delivery.Server;

/// <summary>Reads the headers by which a caller chooses.</summary>
internal static class RequestHeaders
{
    private const int LongestCulture = 35;

    /// <summary>The culture that is asked for: one bare code. A browser's list of languages is passed over, as in Umbraco.</summary>
    public static string CultureOf(IHeaderDictionary headers)
    {
        var text = headers.AcceptLanguage.ToString();
        return text.Length is > 0 and <= LongestCulture && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : Cultures.Default;
    }
}
