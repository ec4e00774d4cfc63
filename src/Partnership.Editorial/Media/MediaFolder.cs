using System.Security.Cryptography;

namespace Partnership.Editorial.Media;

/// <summary>
/// The bytes of uploaded files, each under the SHA-256 of its content. Nothing here says which file is public: that is the
/// snapshot's word, and only files that it names are ever served.
/// </summary>
public sealed class MediaFolder(string root)
{
    /// <summary>Where the file of a hash stands, whether it exists or not.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public string PathOf(string sha256) => Path.Combine(root, sha256[..2], sha256);

    /// <summary>Whether the file of a hash is there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Every file that is there, those that were cut short while they came in included.</summary>
    internal IEnumerable<FileInfo> All() => Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories) : [];

    /// <summary>The name of a file inside the folder.</summary>
    internal string NameOf(string path) => Path.GetRelativePath(root, path);

    /// <summary>Keeps a file. When this returns, it survives a power cut; before, no half of it is ever found.</summary>
    /// <returns>Its hash and its size in bytes.</returns>
    public async Task<(string Sha256, long Bytes)> AddAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(root);
        var incoming = Path.Combine(root, $"incoming-{Guid.NewGuid():N}");
        try
        {
            var (sha256, bytes) = await WriteAsync(content, incoming, cancellationToken);
            var target = PathOf(sha256);
            Directory.CreateDirectory(Path.Combine(root, sha256[..2]));
            File.Move(incoming, target, overwrite: true);
            return (sha256, bytes);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Forgets the file of a hash, if it is there.</summary>
    public void Delete(string sha256)
    {
        if (Has(sha256))
            File.Delete(PathOf(sha256));
    }

    private static async Task<(string Sha256, long Bytes)> WriteAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }
}
