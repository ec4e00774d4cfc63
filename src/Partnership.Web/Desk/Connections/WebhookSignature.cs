using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Web.Desk.Connections;

/// <summary>
/// How a receiver knows that a webhook is ours and new: a time, and HMAC-SHA256 over the time, a full stop and the body, with the secret
/// of the webhook as it was shown.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Partnership-Signature";

    /// <summary>
    /// The value of the header: <c>t=1767351600,v1=5f3a…</c>. While an old secret is used beside the new one, the signature with the old one
    /// follows under a name of its own, <c>,v1-old=c02b…</c>. A second <c>v1</c>, as others send it, would break a receiver that keeps one
    /// value of each name.
    /// </summary>
    public static string Of(string secret, string? oldSecret, DateTimeOffset now, byte[] body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        var value = $"t={time},v1={Hash(secret, signed)}";
        return oldSecret is null ? value : $"{value},v1-old={Hash(oldSecret, signed)}";
    }

    private static string Hash(string secret, byte[] signed) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
}
