using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Partnership.Editorial.People.SecondFactor;

/// <summary>
/// The codes of authenticator apps (RFC 6238 with SHA-1, six digits, thirty seconds). Identity's own check says only whether a code
/// is right; to refuse a code that was used before, one must know of which half minute it is.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Range = 1_000_000;
    private const int StepsAround = 1; // clocks go wrong, and people type slowly
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The half minute that a code belongs to, near a moment; null when it belongs to none.</summary>
    /// <param name="key">The key of the app, in base 32.</param>
    /// <param name="code">What the person typed: six digits.</param>
    /// <param name="now">The moment.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        if (code.Length != Digits || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || Decode(key) is not { Length: > 0 } bytes)
            return null;
        var current = StepAt(now);
        long? found = null;
        for (var step = current - StepsAround; step <= current + StepsAround; step++)
            if (CodeOf(bytes, step) == given)
                found = step;
        return found;
    }

    /// <summary>The code that an app shows at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset now) => CodeOf(Decode(key) ?? [], StepAt(now)).ToString("D6", CultureInfo.InvariantCulture);

    private static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "What authenticator apps compute. A MAC does not need a hash without collisions.")]
    private static int CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var offset = hash[^1] & 0xf;
        return (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue) % Range;
    }

    private static byte[]? Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var c in key.TrimEnd('='))
        {
            if (Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal) is not (>= 0 and var value))
                return null;
            (bits, count) = ((bits << 5) | value, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
