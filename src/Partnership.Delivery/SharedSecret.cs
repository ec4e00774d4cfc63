using System.Security.Cryptography;
using System.Text;

namespace Partnership.Delivery;

/// <summary>A secret that two programs know, and one of them sends.</summary>
public static class SharedSecret
{
    /// <summary>Whether what was sent is the secret. How long it takes tells nothing of the secret, not even how long it is.</summary>
    /// <param name="sent">What was sent; may be anything.</param>
    /// <param name="secret">The secret.</param>
    public static bool Matches(string sent, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
