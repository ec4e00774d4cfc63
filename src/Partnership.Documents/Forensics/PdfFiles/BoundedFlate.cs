using System.IO.Compression;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>Unpacks the usual kind of stream, but never more than fits: a few bytes can stand for gigabytes.</summary>
internal static class BoundedFlate
{
    private const int Most = 8_000_000;

    internal static bool IsOnlyFilter(PdfObjects objects, StreamToken stream)
    {
        var filter = objects.Get(stream.StreamDictionary, "Filter");
        if (filter is ArrayToken { Data: [var only] })
            filter = objects.Resolve(only);
        return filter is NameToken { Data: "FlateDecode" or "Fl" } && objects.Get(stream.StreamDictionary, "DecodeParms") is null;
    }

    /// <summary>As much as can be unpacked: the end of a damaged stream is lost, its beginning isn't.</summary>
    internal static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var unpacking = new ZLibStream(source, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[16_384];
        try
        {
            for (int count; unpacked.Length < Most && (count = unpacking.Read(buffer)) > 0;)
                unpacked.Write(buffer, 0, count);
        }
        catch (InvalidDataException)
        {
            // What came before the damage is kept.
        }

        return unpacked.ToArray();
    }
}
