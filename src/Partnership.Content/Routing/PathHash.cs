using System.Security.Cryptography;
using System.Text;

namespace Partnership.Content.Routing;

/// <summary>
/// The SHA-256 of an address. An erased page is remembered by it, so that its address can answer "gone" without the site
/// keeping words that might say who a child is.
/// </summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct PathHash(string Hex)
{
    /// <summary>The hash of an address in a culture, however the culture's name is cased: addresses have it in lower case.</summary>
    public static PathHash Of(string culture, RoutePath path) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{culture.ToLowerInvariant()}:{path.Value}"))));
}
