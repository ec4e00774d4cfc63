using System.Buffers.Binary;

namespace Partnership.Web.Backups.Age;

/// <summary>The payload of a file in the format age: pieces of 64 KB, each sealed with its number and with whether it is the last.</summary>
internal static class AgePieces
{
    public const int PlainBytes = 64 * 1024;
    public const int TagBytes = 16;
    public const int SealedBytes = PlainBytes + TagBytes;

    /// <summary>What a piece is sealed with, besides the key: 11 bytes with its number, and one that is 1 for the last.</summary>
    public static void Nonce(Span<byte> nonce, long number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce[3..11], number);
        nonce[11] = isLast ? (byte)1 : (byte)0;
    }
}
