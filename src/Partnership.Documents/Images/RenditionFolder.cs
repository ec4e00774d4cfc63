using System.Globalization;
using Partnership.Documents.Files;

namespace Partnership.Documents.Images;

/// <summary>
/// Keeps renditions on disk. Nothing here says which picture is public. All of it can be made again from the originals, so the
/// folder needs no backup and may be emptied at any time.
/// </summary>
/// <param name="folder">Where they are kept; it need not exist yet.</param>
public sealed class RenditionFolder(string folder)
{
    /// <summary>Goes up whenever the same key gives other bytes than before: what is kept under another number is not found.</summary>
    public const int EncoderVersion = 1;

    private readonly string current = Path.Combine(folder, VersionName(EncoderVersion));

    /// <summary>Where the file of a key stands, whether it exists or not.</summary>
    public string PathOf(RenditionKey key) => Path.Combine(ShelfOf(current, key.Sha256), key.FileName);

    /// <summary>Whether the file of a key is there.</summary>
    public bool Has(RenditionKey key) => File.Exists(PathOf(key));

    /// <summary>Keeps a rendition. A reader finds all of it or nothing, even after a power cut.</summary>
    /// <param name="key">What it is.</param>
    /// <param name="bytes">The file; it replaces the one that is kept.</param>
    /// <param name="cancellationToken">Stops writing; nothing is then kept.</param>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task SaveAsync(RenditionKey key, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // The name begins with the hash, so that Delete finds what a kill left behind.
        var part = $"{PathOf(key)}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(ShelfOf(current, key.Sha256));
        try
        {
            await WriteAsync(part, bytes, cancellationToken);
            File.Move(part, PathOf(key), overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Delete came between, and took the part: the renditions of this picture are not wanted any more.
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Forgets every rendition of an original, in every version, unfinished ones too.</summary>
    /// <param name="sha256">The hash of the original: 64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The hash is not one.</exception>
    public void Delete(string sha256)
    {
        FileHash.Require(sha256);
        foreach (var shelf in Versions().Select(version => ShelfOf(version, sha256)).Where(Directory.Exists))
            foreach (var file in Directory.GetFiles(shelf, sha256 + "-*"))
                File.Delete(file);
    }

    /// <summary>Removes what other versions of the encoder left.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public void DropOldVersions()
    {
        foreach (var version in Versions().Where(version => Path.GetFileName(version) != VersionName(EncoderVersion)))
            Directory.Delete(version, recursive: true);
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1, useAsync: true);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static string ShelfOf(string version, string sha256) => Path.Combine(version, sha256[..2]);

    private static string VersionName(int version) => string.Create(CultureInfo.InvariantCulture, $"v{version}");

    private List<string> Versions() =>
        Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder, "v*").Where(path => IsVersion(Path.GetFileName(path)))]
            : [];

    private static bool IsVersion(string name) => name.Length > 1 && name.Skip(1).All(char.IsAsciiDigit);
}
