using System.Security.Cryptography;

namespace Partnership.Editorial.Media;

/// <summary>Reads a shared file whole, to see whether it is what it should be.</summary>
internal static class SharedHash
{
    /// <summary>The hash of what is kept under a hash: another one when it is damaged, null when it is missing.</summary>
    public static async Task<string?> OfAsync(ISharedFiles shared, string sha256, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        await using (var sink = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            if (!await shared.CopyToAsync(sha256, sink, cancellationToken))
                return null;
        return Convert.ToHexStringLower(hash.Hash ?? []);
    }
}
