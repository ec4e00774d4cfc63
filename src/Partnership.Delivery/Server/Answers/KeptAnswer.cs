using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Partnership.Delivery.Server.Answers;

/// <summary>
/// Something that was written, to be given again. A list consists of pieces that were written before, which it shares: to copy them would
/// cost more than all the rest of its answer.
/// </summary>
internal sealed class KeptAnswer
{
    private const int BytesOfTag = 16;

    private static readonly ReadOnlyMemory<byte> Comma = ","u8.ToArray();

    private readonly ImmutableArray<ReadOnlyMemory<byte>> parts;
    private readonly ReadOnlyMemory<byte> identity;

    // Computed alike by any thread.
    private volatile string? tag;

    /// <summary>Keeps what was written.</summary>
    /// <param name="utf8">What was written.</param>
    public KeptAnswer(byte[] utf8)
    {
        parts = [utf8];
        identity = utf8;
        Length = utf8.Length;
    }

    /// <summary>Joins pieces to a list.</summary>
    /// <param name="opening">What comes before the first piece.</param>
    /// <param name="pieces">The pieces; commas are put between them.</param>
    /// <param name="closing">What comes after the last piece.</param>
    public KeptAnswer(byte[] opening, IReadOnlyList<KeptAnswer> pieces, byte[] closing)
    {
        parts = [opening, .. pieces.SelectMany((piece, at) => at == 0 ? piece.parts : [Comma, .. piece.parts]), closing];
        identity = Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(opening)}{string.Join(',', pieces.Select(p => p.Tag))}{Encoding.UTF8.GetString(closing)}");
        Length = parts.Sum(p => p.Length);
    }

    /// <summary>How long it is.</summary>
    /// <value>Bytes.</value>
    public int Length { get; }

    /// <summary>The headers that it was sent with once, but for its length and the date; null before that. Every caller gets the same.</summary>
    public KeyValuePair<string, StringValues>[]? Headers { get; set; }

    /// <summary>The strong ETag: a hash of what was written, so that it stays the same while a publication changes other things.</summary>
    public string Tag => tag ??= $"\"{Base64Url.EncodeToString(SHA256.HashData(identity.Span).AsSpan(0, BytesOfTag))}\"";

    /// <summary>All of it in one piece.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        if (parts is [var only])
            return only;
        var whole = new ArrayBufferWriter<byte>(Length);
        foreach (var part in parts)
            whole.Write(part.Span);
        return whole.WrittenMemory;
    }

    /// <summary>Sends it.</summary>
    public Task WriteAsync(HttpResponse response, CancellationToken cancellationToken) => parts is [var only]
        ? response.Body.WriteAsync(only, cancellationToken).AsTask()
        : WritePartsAsync(response, cancellationToken);

    private async Task WritePartsAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        // Before its headers are written, what goes to the writer is kept elsewhere and copied twice.
        await response.StartAsync(cancellationToken);
        foreach (var part in parts)
            response.BodyWriter.Write(part.Span);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }
}
