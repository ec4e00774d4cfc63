using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Search.Units;

/// <summary>Half a SHA-256 of everything that a unit was made from: equal stamps, equal index documents.</summary>
/// <param name="Value">The first 128 bits.</param>
internal readonly record struct UnitStamp(UInt128 Value)
{
    public const int Length = 16;

    public static UnitStamp Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <summary>Takes in one part after the other, each with its length, so that no two lists of parts give the same bytes.</summary>
    internal sealed class Maker : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Maker Add(string text) => Add(Encoding.UTF8.GetBytes(text));

        public Maker Add(ReadOnlySpan<byte> bytes)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
            return this;
        }

        public UnitStamp Finish()
        {
            Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
            hash.GetHashAndReset(bytes);
            return Read(bytes);
        }

        public void Dispose() => hash.Dispose();
    }
}
