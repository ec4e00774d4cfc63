using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Content.Previews;

/// <summary>
/// What lets an editor of Umbraco see a preview on this site: made by whoever knows the secret, for one document in one language, until a
/// moment. The secret itself is in no address.
/// </summary>
public static class PreviewToken
{
    /// <summary>The longest time for which a token counts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Makes a token: the HMAC-SHA256 of id, language and end, each on a line of its own, as lower-case hexadecimal digits.</summary>
    /// <param name="secret">What Umbraco and this site know.</param>
    /// <param name="id">The document.</param>
    /// <param name="culture">Umbraco's name of the language; empty for its default.</param>
    /// <param name="until">When it ends, in seconds since 1970 in UTC.</param>
    public static string Make(string secret, Guid id, string culture, long until) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id:D}\n{culture}\n{until}"))));

    /// <summary>Whether a token is right and has not ended.</summary>
    public static bool IsValid(string secret, Guid id, string culture, long until, string token, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        return until > seconds && until <= seconds + (long)Longest.TotalSeconds
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Make(secret, id, culture, until)), Encoding.UTF8.GetBytes(token));
    }
}
