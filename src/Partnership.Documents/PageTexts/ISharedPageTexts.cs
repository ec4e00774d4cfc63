namespace Partnership.Documents.PageTexts;

/// <summary>
/// Page texts that several nodes share, so that a report is read once for all of them. They belong to the shared file of the same hash and go with it.
/// Where they can't be asked now there are none: then a node reads the report itself.
/// </summary>
public interface ISharedPageTexts
{
    /// <summary>What one node has kept of a file, or null.</summary>
    /// <param name="sha256">The hash of the file: 64 lower-case hexadecimal digits.</param>
    /// <param name="version">The <see cref="PageTextStore.ExtractorVersion"/>.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    Task<byte[]?> FindAsync(string sha256, int version, CancellationToken cancellationToken);

    /// <summary>Keeps the texts of a file for all nodes, if it can be done now and the file is still shared.</summary>
    /// <param name="sha256">The hash of the file.</param>
    /// <param name="version">The <see cref="PageTextStore.ExtractorVersion"/>.</param>
    /// <param name="packed">The texts as they are to be found again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task KeepAsync(string sha256, int version, byte[] packed, CancellationToken cancellationToken);
}
