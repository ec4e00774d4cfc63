using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.PageTexts;

/// <summary>A file of the store. Either the pages are there, or the reason and the message.</summary>
internal sealed record StoredPageTexts
{
    public required string Sha256 { get; init; }

    /// <summary>A checksum of all the rest: a changed byte may still unpack to text, only to another one.</summary>
    public required uint Checksum { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UnreadablePdfReason? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Pages { get; init; }

    internal static StoredPageTexts Of(string sha256, PageTexts texts)
    {
        StoredPageTexts stored = texts switch
        {
            PageTexts.Readable(var pages) => new() { Sha256 = sha256, Checksum = 0, Pages = [.. pages] },
            PageTexts.Unreadable(var reason, var message) => new() { Sha256 = sha256, Checksum = 0, Reason = reason, Message = message },
            _ => throw new ArgumentException("There is no such kind of page texts.", nameof(texts)),
        };
        return stored with { Checksum = stored.Sum() };
    }

    /// <summary>What was stored, or null when this isn't it any more.</summary>
    internal PageTexts? Texts(string sha256)
    {
        if (Sha256 != sha256 || Checksum != Sum())
            return null;

        return this switch
        {
            { Pages: { } pages } when Array.TrueForAll(pages, page => page is not null) => new PageTexts.Readable([.. pages!]),
            { Reason: { } reason, Message: { } message } => new PageTexts.Unreadable(reason, message),
            _ => null,
        };
    }

    private uint Sum()
    {
        var sum = Add(Add(Add(uint.MaxValue, Sha256), Reason?.ToString()), Message);
        foreach (var page in Pages ?? [])
            sum = Add(sum, page);
        return sum;
    }

    private static uint Add(uint sum, string? text)
    {
        sum = BitOperations.Crc32C(sum, (uint)(text?.Length ?? -1));
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }
}
