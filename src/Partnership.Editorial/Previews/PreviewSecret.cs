using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.Previews;

/// <summary>The secret part of a preview link: 256 random bits. The store keeps only its hash.</summary>
internal sealed class PreviewSecret
{
    private const int Bytes = 32;
    private const int Length = 43; // of 32 bytes in base64 for addresses

    private PreviewSecret(string text) => Text = text;

    /// <summary>As it stands in the address.</summary>
    public string Text { get; }

    /// <summary>What the store knows of it. Of the text and not of its bytes: two spellings of the same bytes are two secrets.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static PreviewSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PreviewSecret? secret)
    {
        secret = text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new PreviewSecret(text) : null;
        return secret is not null;
    }
}
