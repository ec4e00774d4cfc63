using System.Text;
using Lucene.Net.Util;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>What the head of a unit says of it in the index.</summary>
/// <param name="Key">Whose head it is.</param>
/// <param name="Stamp">What it was made from.</param>
/// <param name="HasAllPages">Whether the pages of all its files are there too; false while a file is still to be read.</param>
internal readonly record struct UnitHead(UnitKey Key, UnitStamp Stamp, bool HasAllPages)
{
    private const int IdLength = 16;

    public BytesRef Write()
    {
        var culture = Encoding.ASCII.GetBytes(Key.Culture);
        var bytes = new byte[IdLength + UnitStamp.Length + 1 + culture.Length];
        Key.Id.TryWriteBytes(bytes);
        Stamp.Write(bytes.AsSpan(IdLength));
        bytes[IdLength + UnitStamp.Length] = HasAllPages ? (byte)1 : (byte)0;
        culture.CopyTo(bytes, IdLength + UnitStamp.Length + 1);
        return new BytesRef(bytes);
    }

    public static UnitHead Read(ReadOnlySpan<byte> bytes) => new(
        new UnitKey(new Guid(bytes[..IdLength]), Encoding.ASCII.GetString(bytes[(IdLength + UnitStamp.Length + 1)..])),
        UnitStamp.Read(bytes[IdLength..]),
        bytes[IdLength + UnitStamp.Length] == 1);
}
