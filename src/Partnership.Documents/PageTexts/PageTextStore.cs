using System.Globalization;
using Partnership.Documents.Files;

namespace Partnership.Documents.PageTexts;

/// <summary>
/// Keeps the page texts of files on disk, so that a report is read once. Nothing here says which report is public. All of it
/// can be made again from the files themselves.
/// </summary>
/// <param name="folder">Where they are kept; it need not exist yet.</param>
/// <param name="shared">Where several nodes keep them; null when the folder is all there is.</param>
public sealed class PageTextStore(string folder, ISharedPageTexts? shared = null)
{
    /// <summary>Goes up whenever reading or cleaning gives other text than before: what is kept under another number is not found.</summary>
    public const int ExtractorVersion = 1;

    private readonly string current = Path.Combine(folder, VersionName(ExtractorVersion));

    /// <summary>The texts of a file, or null when they are missing or damaged.</summary>
    /// <param name="sha256">The hash of the file: 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentException">The hash is not one.</exception>
    public async Task<PageTexts?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        FileHash.Require(sha256);
        return await FindHereAsync(sha256, cancellationToken) ?? (shared is null ? null : await TakeAsync(shared, sha256, cancellationToken));
    }

    /// <summary>Keeps the texts of a file. A reader finds all of them or nothing, even after a power cut.</summary>
    /// <param name="sha256">The hash of the file: 64 lower-case hexadecimal digits.</param>
    /// <param name="texts">The texts; they replace those that are kept.</param>
    /// <param name="cancellationToken">Stops writing; nothing is then kept.</param>
    /// <exception cref="ArgumentException">The hash is not one.</exception>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task SaveAsync(string sha256, PageTexts texts, CancellationToken cancellationToken)
    {
        FileHash.Require(sha256);
        var packed = PackedPageTexts.Pack(sha256, texts);
        await KeepHereAsync(sha256, packed, cancellationToken);
        if (shared is not null)
            await shared.KeepAsync(sha256, ExtractorVersion, packed, cancellationToken);
    }

    /// <summary>Forgets the texts of a file in every version, unfinished ones too.</summary>
    /// <param name="sha256">The hash of the file: 64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The hash is not one.</exception>
    public void Delete(string sha256)
    {
        FileHash.Require(sha256);
        foreach (var version in Versions())
        {
            var shelf = Path.Combine(version, sha256[..2]);
            if (Directory.Exists(shelf))
                foreach (var file in Directory.GetFiles(shelf, sha256 + ".*"))
                    File.Delete(file);
        }
    }

    /// <summary>Removes what other versions of the extractor left.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public void DropOldVersions()
    {
        foreach (var version in Versions().Where(version => Path.GetFileName(version) != VersionName(ExtractorVersion)))
            Directory.Delete(version, recursive: true);
    }

    private async Task<PageTexts?> FindHereAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return PackedPageTexts.Unpack(sha256, await File.ReadAllBytesAsync(PathOf(current, sha256), cancellationToken));
        }
        catch (IOException)
        {
            // Missing, or on a bad place of the disk: either way they are made again.
            return null;
        }
    }

    // What is damaged there is read anew here, and stays as it is: the next version of the extractor passes it over.
    private async Task<PageTexts?> TakeAsync(ISharedPageTexts others, string sha256, CancellationToken cancellationToken)
    {
        if (await others.FindAsync(sha256, ExtractorVersion, cancellationToken) is not { } packed || PackedPageTexts.Unpack(sha256, packed) is not { } texts)
            return null;
        await KeepHereAsync(sha256, packed, cancellationToken);
        return texts;
    }

    private async Task KeepHereAsync(string sha256, byte[] packed, CancellationToken cancellationToken)
    {
        var target = PathOf(current, sha256);
        // The name begins with the hash, so that Delete finds what a kill left behind.
        var part = Path.Combine(Path.GetDirectoryName(target)!, $"{sha256}.{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            await WriteAsync(part, packed, cancellationToken);
            File.Move(part, target, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Delete came between, and took the part: the file's texts are not wanted any more.
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1, useAsync: true);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static string PathOf(string version, string sha256) => Path.Combine(version, sha256[..2], sha256 + ".json.br");

    private static string VersionName(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    private List<string> Versions() =>
        Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder, "v*").Where(path => IsVersion(Path.GetFileName(path)))]
            : [];

    private static bool IsVersion(string name) => name.Length > 1 && name.Skip(1).All(char.IsAsciiDigit);
}
