namespace Partnership.Editorial.Media;

/// <summary>
/// The files of a store that several nodes share. Each node has copies of those that it needs in a folder of its own. A hash is always 64
/// lower-case hexadecimal digits.
/// </summary>
public interface ISharedFiles
{
    /// <summary>Keeps a file for all nodes. When this returns it is as safe as the rest of the store; to keep it again costs nothing.</summary>
    /// <param name="sha256">The hash of its content.</param>
    /// <param name="path">Where it stands on this node.</param>
    /// <param name="cancellationToken">Stops it; no half of it stays.</param>
    Task KeepAsync(string sha256, string path, CancellationToken cancellationToken);

    /// <summary>Whether a file is kept.</summary>
    Task<bool> HasAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Writes a file out.</summary>
    /// <returns>Whether it is kept. If not, nothing was written.</returns>
    Task<bool> CopyToAsync(string sha256, Stream destination, CancellationToken cancellationToken);

    /// <summary>Forgets a file that no row of the store names, if it is kept.</summary>
    Task ForgetAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Which of some files are kept.</summary>
    Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>The texts of the pages of a file as one node has kept them, or null. While they can't be asked for there are none: a node reads the file itself.</summary>
    /// <param name="sha256">The hash of the file.</param>
    /// <param name="version">Of what read it.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    Task<byte[]?> FindTextsAsync(string sha256, int version, CancellationToken cancellationToken);

    /// <summary>Keeps the texts of the pages of a file for all nodes, if that can be done now and the file is still kept. They go with it.</summary>
    Task KeepTextsAsync(string sha256, int version, byte[] packed, CancellationToken cancellationToken);
}
