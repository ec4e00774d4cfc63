using System.IO.Compression;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>
/// The parts of a Word file, which is a ZIP. Its sizes are checked before anything is unpacked, and kept to while unpacking,
/// because a ZIP of a few kilobytes can claim to be small and unpack to gigabytes.
/// </summary>
internal static class WordPackage
{
    private const int MostParts = 4_000;
    private const long LargestPart = 64_000_000;
    private const long LargestWhole = 256_000_000;

    /// <summary>XML packs well, to a twentieth perhaps; beyond this it is a trap. Small parts may pack better.</summary>
    private const int HighestRatio = 200;

    private const long SmallPart = 1_000_000;

    /// <summary>Whether a ZIP may be opened: call this before any library reads it. Leaves the stream at its start.</summary>
    internal static bool IsWithinLimits(Stream docx)
    {
        try
        {
            docx.Position = 0;
            using var archive = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            return IsWithinLimits(archive);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            docx.Position = 0;
        }
    }

    internal static bool IsWithinLimits(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
            return false;

        var whole = 0L;
        foreach (var entry in archive.Entries)
        {
            whole += entry.Length;
            var isTrap = entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio;
            if (isTrap || entry.Length > LargestPart || whole > LargestWhole)
                return false;
        }

        return true;
    }

    /// <summary>A part's bytes, never more than the ZIP says; null when it is damaged.</summary>
    internal static byte[]? Read(ZipArchiveEntry entry)
    {
        try
        {
            using var part = entry.Open();
            var bytes = new byte[entry.Length];
            var length = part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length == bytes.Length ? bytes : bytes[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
