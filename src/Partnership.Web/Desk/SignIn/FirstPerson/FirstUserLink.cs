using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Web.Desk.SignIn.FirstPerson;

/// <summary>The one-time link by which a developer makes the first account. Only its hash is kept, in memory, for an hour.</summary>
internal sealed class FirstUserLink(TimeProvider clock)
{
    public const string Path = DeskPaths.SignIn + "/first";

    private const int Bytes = 32;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    // Replaced as a whole; whoever reads it sees the link before or after.
    private volatile Offered? offered;

    /// <summary>Makes the link's token. The one before is good no more.</summary>
    public string Offer()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        offered = new Offered(Hash(token), clock.GetUtcNow() + Lasts);
        return token;
    }

    /// <summary>Whether a token is that of the link.</summary>
    public bool IsGood(string? token) =>
        token is not null && offered is { } one && one.Ends > clock.GetUtcNow() && CryptographicOperations.FixedTimeEquals(one.Hash, Hash(token));

    /// <summary>Makes the link useless.</summary>
    public void UseUp() => offered = null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Offered(byte[] Hash, DateTimeOffset Ends);
}
