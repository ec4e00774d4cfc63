using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.ApiKeys;

/// <summary>A key of the API: a prefix by which people and scanners know what it is, and 256 random bits.</summary>
public sealed class ApiKeySecret
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "pk_";

    private const int Bytes = 32;
    private const int Length = 46; // the prefix, and 32 bytes in base64 for addresses
    private const int Shown = 4;

    private ApiKeySecret(string text) => Text = text;

    /// <summary>As its holder sends it.</summary>
    public string Text { get; }

    /// <summary>What the store knows of it: SHA-256 in hexadecimal. Of the text and not of its bytes, so that a key has one spelling.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    /// <summary>Its last characters, which may be shown.</summary>
    public string LastFour => Text[^Shown..];

    /// <summary>A new one.</summary>
    public static ApiKeySecret New() => new(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads a key as somebody sent it. What doesn't look like one is not hashed at all.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ApiKeySecret? secret)
    {
        secret = text is { Length: Length } && text.StartsWith(Prefix, StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? new ApiKeySecret(text)
            : null;
        return secret is not null;
    }
}
