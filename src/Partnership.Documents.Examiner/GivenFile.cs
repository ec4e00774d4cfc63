using System.Runtime.InteropServices;

namespace Partnership.Documents.Examiner;

/// <summary>The file that the worker was given, and what its first bytes tell.</summary>
internal static class GivenFile
{
    /// <summary>What Word documents are, with much else.</summary>
    internal static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>What Word makes of a document with a password, and what it made before 2007.</summary>
    internal static bool IsOldWord(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>The bytes as a stream that can go back, without a copy of them where there need be none.</summary>
    internal static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>The whole file, or null when it is too large.</summary>
    internal static ReadOnlyMemory<byte>? Read(string path, long limitBytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        if (file.Length > limitBytes)
            return null;

        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsMemory(0, read);
    }
}
