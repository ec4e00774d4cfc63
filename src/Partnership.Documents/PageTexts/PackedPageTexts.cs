using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Partnership.Documents.PageTexts;

/// <summary>Packs page texts into the bytes of one file: JSON under Brotli.</summary>
internal static class PackedPageTexts
{
    /// <summary>Higher levels take many times as long to write for a few bytes less.</summary>
    private const int Quality = 4;

    private const int BrotliWindow = 22;

    /// <summary>The text of 2,000 pages has some 5 MB; what unpacks to more than this was not packed here.</summary>
    private const int MostBytes = 512 * 1024 * 1024;

    /// <summary>Without escapes, which only a web page needs: they take room, and time to read.</summary>
    private static readonly StoredPageTextsJson Json =
        new(new JsonSerializerOptions(StoredPageTextsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static byte[] Pack(string sha256, PageTexts texts)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(StoredPageTexts.Of(sha256, texts), Json.StoredPageTexts);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        if (!BrotliEncoder.TryCompress(json, packed, out var length, Quality, BrotliWindow))
            throw new InvalidOperationException("The room that Brotli asked for was too small.");
        return packed[..length];
    }

    /// <summary>The texts, or null when the bytes are not, or not all, of what was packed for this hash.</summary>
    internal static PageTexts? Unpack(string sha256, ReadOnlySpan<byte> packed)
    {
        for (var room = Math.Max(64 * 1024L, packed.Length * 8L); room <= MostBytes; room *= 4)
        {
            var json = ArrayPool<byte>.Shared.Rent((int)room);
            try
            {
                switch (Unpack(packed, json, out var length))
                {
                    case OperationStatus.Done:
                        return Parse(sha256, json.AsSpan(0, length));
                    case OperationStatus.DestinationTooSmall:
                        break;
                    default:
                        return null;
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(json);
            }
        }

        return null;
    }

    private static OperationStatus Unpack(ReadOnlySpan<byte> packed, Span<byte> json, out int length)
    {
        using var brotli = new BrotliDecoder();
        var status = brotli.Decompress(packed, json, out var read, out length);
        // Something after the end is damage too.
        return status == OperationStatus.Done && read < packed.Length ? OperationStatus.InvalidData : status;
    }

    private static PageTexts? Parse(string sha256, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.StoredPageTexts)?.Texts(sha256);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
