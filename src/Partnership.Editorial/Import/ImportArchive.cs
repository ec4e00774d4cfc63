using System.IO.Compression;
using Partnership.Content.Problems;

namespace Partnership.Editorial.Import;

/// <summary>
/// Unpacks an archive that somebody has handed in. Everything that its list of files says is checked before anything is written, and
/// what is unpacked is counted, because the list may lie.
/// </summary>
public sealed class ImportArchive(ImportArchiveLimits limits)
{
    private const int UnixTypeShift = 16;
    private const int UnixTypeMask = 0xF000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;

    // What operating systems leave behind in folders.
    private static readonly string[] Litter = ["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Unpacks an archive into an empty folder.</summary>
    /// <param name="archive">The archive; it must be able to seek.</param>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="cancellationToken">Stops the unpacking; what is there may be deleted.</param>
    /// <returns>Why not, by name in the archive; none when everything is unpacked.</returns>
    public async Task<IReadOnlyList<SourceProblem>> UnpackAsync(Stream archive, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            if (Refuse(zip) is { Count: > 0 } problems)
                return problems;
            var left = limits.MostBytes;
            foreach (var entry in Files(zip))
            {
                if (await UnpackAsync(entry, Path.Combine(folder, ArchiveName.Parse(entry.FullName)?.Path ?? ""), left, cancellationToken) is not { } bytes)
                    return [Problem(entry, "It is larger than the archive says, or more tightly packed than any real file.")];
                left -= bytes;
            }

            return [];
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return [new SourceProblem("The file", 1, "It is no zip archive, it is damaged, or it is packed in a way that can't be read here.")];
        }
    }

    /// <summary>
    /// The folder that holds what is brought in: the one that was unpacked; or the one inside, where somebody has packed a folder with a
    /// folder <c>content</c> as a whole.
    /// </summary>
    public static string RootOf(string folder) =>
        Directory.GetFiles(folder) is [] && Directory.GetDirectories(folder) is [var inner] && Directory.Exists(new SeedFolder(inner).ContentRoot) ? inner : folder;

    private static IEnumerable<ZipArchiveEntry> Files(ZipArchive zip) =>
        zip.Entries.Where(e => !e.FullName.EndsWith('/') && !e.FullName.EndsWith('\\') && !e.FullName.Split('/', '\\').Any(Litter.Contains));

    private List<SourceProblem> Refuse(ZipArchive zip)
    {
        if (zip.Entries.Count > limits.MostFiles)
            return [new SourceProblem("The file", 1, $"It holds {zip.Entries.Count} files. It may hold {limits.MostFiles}.")];
        var problems = new List<SourceProblem>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // on some systems these are one file
        foreach (var entry in zip.Entries)
            if (ReasonAgainst(entry) is { } reason)
                problems.Add(Problem(entry, reason));
        foreach (var entry in Files(zip))
            if (ArchiveName.Parse(entry.FullName) is { } name && !names.Add(name.Path))
                problems.Add(Problem(entry, "There are two files of this name."));
        foreach (var entry in zip.Entries)
            if (ArchiveName.Parse(entry.FullName) is { } name && name.Folders.Any(names.Contains))
                problems.Add(Problem(entry, "It stands in a folder that is a file too."));
        if (zip.Entries.Sum(e => (decimal)e.Length) > limits.MostBytes)
            problems.Add(new SourceProblem("The file", 1, $"Unpacked it has more than {limits.MostBytes / 1024 / 1024} MB."));
        return problems;
    }

    private string? ReasonAgainst(ZipArchiveEntry entry)
    {
        var type = (entry.ExternalAttributes >> UnixTypeShift) & UnixTypeMask;
        if (ArchiveName.Parse(entry.FullName) is not { } name)
            return "The name leads out of the archive, or can't be the name of a file.";
        if (name.Path.Length > limits.LongestName || name.Depth > limits.DeepestFolder)
            return "The name is too long, or stands in too many folders.";
        if (type is not (0 or UnixFile or UnixFolder))
            return "It is a link or a device, not a file.";
        if (entry.IsEncrypted)
            return "It is locked with a password.";
        return IsTooTight(entry.Length, entry.CompressedLength) ? "It is more tightly packed than any real file." : null;
    }

    private bool IsTooTight(long bytes, long packed) => bytes > limits.AnyRatioBytes && bytes / limits.MostRatio > packed;

    // Null when there is more in it than its list says, than fits, or than can be.
    private async Task<long?> UnpackAsync(ZipArchiveEntry entry, string path, long left, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        await using var from = await entry.OpenAsync(cancellationToken);
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (to.Length + read > Math.Min(left, entry.Length) || IsTooTight(to.Length + read, entry.CompressedLength))
                return null;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return to.Length;
    }

    private static SourceProblem Problem(ZipArchiveEntry entry, string reason) => new(ArchiveName.ForPeople(entry.FullName), 1, reason);
}
