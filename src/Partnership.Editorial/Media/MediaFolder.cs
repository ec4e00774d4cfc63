using System.Data.Common;
using System.Security.Cryptography;

namespace Partnership.Editorial.Media;

/// <summary>
/// The bytes of uploaded files, each under the SHA-256 of its content. Nothing here says which file is public: that is the
/// snapshot's word, and only files that it names are ever served.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="shared">Where several nodes keep their files; null when this folder is all there is.</param>
public sealed class MediaFolder(string root, ISharedFiles? shared = null)
{
    private const string IncomingPrefix = "incoming-";

    /// <summary>Where the file of a hash stands, whether it exists or not.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    public string PathOf(string sha256) => Path.Combine(root, sha256[..2], sha256);

    /// <summary>Whether the file of a hash is there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Whether the file of a hash is there, or can be had: it is brought here from where the nodes share their files.</summary>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public ValueTask<bool> FetchAsync(string sha256, CancellationToken cancellationToken) => Has(sha256) ? ValueTask.FromResult(true)
        : shared is null ? ValueTask.FromResult(false)
        : new ValueTask<bool>(FetchAsync(shared, sha256, cancellationToken));

    /// <summary>The same, where a disk that fails and a database that is away are no more than a file that is not there.</summary>
    public async ValueTask<bool> TryFetchAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(sha256, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or DbException)
        {
            return false;
        }
    }

    /// <summary>Whether the file of a hash is there for every node.</summary>
    internal async ValueTask<bool> IsKeptAsync(string sha256, CancellationToken cancellationToken) => Has(sha256) && (shared is null || await shared.HasAsync(sha256, cancellationToken));

    /// <summary>The hash of what the nodes share under a hash: another one when it is damaged, null when it is missing there.</summary>
    /// <returns>The same hash when nothing is shared.</returns>
    internal Task<string?> SharedHashAsync(string sha256, CancellationToken cancellationToken) =>
        shared is null ? Task.FromResult<string?>(sha256) : SharedHash.OfAsync(shared, sha256, cancellationToken);

    /// <summary>Opens a file that is there, to be read from its beginning to its end.</summary>
    internal FileStream OpenToCopy(string sha256) =>
        new(PathOf(sha256), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 1 });

    /// <summary>Puts a file that has come in where files of its hash stand, here and for every other node.</summary>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    internal async Task KeepAsync(IncomingFile incoming, CancellationToken cancellationToken)
    {
        incoming.Keep();
        if (shared is not null)
            await shared.KeepAsync(incoming.Sha256, PathOf(incoming.Sha256), cancellationToken);
    }

    /// <summary>Forgets the file of a hash that no row of the store names, here and for every other node.</summary>
    internal async Task ForgetAsync(string sha256, CancellationToken cancellationToken)
    {
        if (shared is not null)
            await shared.ForgetAsync(sha256, cancellationToken);
        Delete(sha256);
    }

    /// <summary>Every file that is there, those that were cut short while they came in included.</summary>
    internal IEnumerable<FileInfo> All() => Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories) : [];

    /// <summary>The name of a file inside the folder.</summary>
    internal string NameOf(string path) => Path.GetRelativePath(root, path);

    /// <summary>Keeps a file. When this returns, it survives a power cut; before, no half of it is ever found.</summary>
    /// <returns>Its hash and its size in bytes.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public async Task<(string Sha256, long Bytes)> AddAsync(Stream content, CancellationToken cancellationToken)
    {
        using var incoming = await ReceiveAsync(content, long.MaxValue, cancellationToken)
            ?? throw new InvalidOperationException("No file is larger than the largest number.");
        await KeepAsync(incoming, cancellationToken);
        return (incoming.Sha256, incoming.Bytes);
    }

    /// <summary>Takes a file from the wire to the disk, without holding it in memory, to be looked at before it is kept.</summary>
    /// <param name="content">The file.</param>
    /// <param name="mostBytes">How long it may be; of a longer one nothing stays.</param>
    /// <param name="cancellationToken">Stops the taking; nothing stays.</param>
    /// <returns>The file, or null when it is longer.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    internal async Task<IncomingFile?> ReceiveAsync(Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        var incoming = Path.Combine(root, $"{IncomingPrefix}{Guid.NewGuid():N}");
        var isWhole = false;
        try
        {
            if (await WriteAsync(content, incoming, mostBytes, cancellationToken) is not var (sha256, bytes))
                return null;
            isWhole = true;
            return new IncomingFile(incoming, PathOf(sha256), sha256, bytes);
        }
        finally
        {
            if (!isWhole && Directory.Exists(root))
                File.Delete(incoming);
        }
    }

    /// <summary>Removes what uploads left behind that were cut off by a kill or a power cut.</summary>
    /// <param name="before">What was last written before this, in UTC: an upload that is still coming in was written just now.</param>
    internal void DropUnfinished(DateTime before)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var file in Directory.EnumerateFiles(root, IncomingPrefix + "*").Where(f => File.GetLastWriteTimeUtc(f) < before))
            File.Delete(file);
    }

    /// <summary>Forgets the file of a hash, if it is there.</summary>
    public void Delete(string sha256)
    {
        if (Has(sha256))
            File.Delete(PathOf(sha256));
    }

    private async Task<bool> FetchAsync(ISharedFiles files, string sha256, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, $"{IncomingPrefix}{Guid.NewGuid():N}");
        try
        {
            await using (var copy = Create(path))
            {
                if (!await files.CopyToAsync(sha256, copy, cancellationToken))
                    return false;
                Flush(copy);
            }

            using var incoming = new IncomingFile(path, PathOf(sha256), sha256, new FileInfo(path).Length);
            if (await HashAsync(path, cancellationToken) != sha256)
                return false; // what is kept is damaged: a check says so, and a damaged file is shown to nobody
            incoming.Keep();
            return true;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private async Task<(string Sha256, long Bytes)?> WriteAsync(Stream content, string path, long mostBytes, CancellationToken cancellationToken)
    {
        await using var file = Create(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var bytes = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes += read;
            if (bytes > mostBytes)
                return null;
            hash.AppendData(buffer, 0, read);
            await WriteAsync(file, buffer.AsMemory(0, read), cancellationToken);
        }

        Flush(file);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    // A disk that fails must not be mixed up with a sender who breaks off: both come as exceptions of the same kind.
    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(bytes, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new MediaFolderException(exception);
        }
    }

    private static void Flush(FileStream file)
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException exception)
        {
            throw new MediaFolderException(exception);
        }
    }

    private FileStream Create(string path)
    {
        try
        {
            Directory.CreateDirectory(root);
            // Without a buffer of its own: a disk that is full must say so when it is written to, not when the stream is closed.
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MediaFolderException(exception);
        }
    }
}
