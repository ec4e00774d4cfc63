using System.Buffers.Text;
using System.Security.Cryptography;

namespace Partnership.Delivery.Server.Answers;

/// <summary>Something that was written, to be given again.</summary>
/// <param name="utf8">What was written.</param>
internal sealed class KeptAnswer(byte[] utf8)
{
    private const int BytesOfTag = 16;

    // Computed alike by any thread.
    private volatile string? tag;

    public byte[] Utf8 => utf8;

    /// <summary>The strong ETag: a hash of what was written, so that it stays the same while a publication changes other things.</summary>
    public string Tag => tag ??= $"\"{Base64Url.EncodeToString(SHA256.HashData(utf8).AsSpan(0, BytesOfTag))}\"";
}
