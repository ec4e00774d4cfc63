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

    /// <summary>The value of the header: <c>t=1767351600,v1=5f3a…</c>.</summary>
    public static string Of(string secret, DateTimeOffset now, byte[] body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }
}
