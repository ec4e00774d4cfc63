using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Partnership.Web.Desk.Counts;

namespace Partnership.Web.PageCache;

/// <summary>A finished page: its headers, its body, and the body compressed once that was asked for.</summary>
internal sealed class CachedPage(byte[] body)
{
    // A body of one network packet gains nothing from compression.
    private const int SmallestToCompress = 1400;

    private readonly string hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));

    // Each is written once with a value that any thread would compute alike; a race costs a second compression, no more.
    private volatile PageBody? identity;
    private volatile PageBody? brotli;
    private volatile PageBody? gzip;

    /// <summary>How long the body is, uncompressed.</summary>
    public int Length => body.Length;

    /// <summary>The headers that every answer with this page carries, whatever its encoding.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    /// <summary>How often the document that the page shows is looked at; null for what is not counted.</summary>
    public VisitCount? Visits { get; init; }

    /// <summary>The body in the best form that the client takes.</summary>
    public PageBody BodyFor(StringValues acceptEncoding)
    {
        if (body.Length >= SmallestToCompress && acceptEncoding.Count > 0)
        {
            var accepted = acceptEncoding.ToString();
            if (Accepts(accepted, "br"))
                return brotli ??= Compress("br", stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 6 }));
            if (Accepts(accepted, "gzip"))
                return gzip ??= Compress("gzip", stream => new GZipStream(stream, CompressionLevel.Optimal));
        }

        return identity ??= new PageBody(body, null, $"\"{hash}\"");
    }

    private static bool Accepts(string header, string encoding)
    {
        foreach (var range in header.AsSpan().Split(','))
        {
            var part = header.AsSpan(range).Trim();
            if (!part.StartsWith(encoding, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = part[encoding.Length..].Trim();
            if (rest.IsEmpty || rest[0] == ';')
                return !IsRefused(rest);
        }

        return false;
    }

    // A weight of nothing, however many zeros it is written with, says: anything but this.
    private static bool IsRefused(ReadOnlySpan<char> parameters) =>
        parameters.IndexOf("q=", StringComparison.OrdinalIgnoreCase) is >= 0 and var weight
        && !parameters[(weight + 2)..].Trim().ContainsAnyExcept('0', '.');

    private PageBody Compress(string encoding, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream(body.Length / 2);
        using (var stream = open(target))
            stream.Write(body);
        return new PageBody(target.ToArray(), encoding, $"\"{hash}-{encoding}\"");
    }
}
