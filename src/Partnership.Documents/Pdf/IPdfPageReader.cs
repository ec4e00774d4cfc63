namespace Partnership.Documents.Pdf;

/// <summary>Reads the pages of PDF files.</summary>
public interface IPdfPageReader
{
    /// <summary>Reads the file at a path.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops reading, at the next page at the latest.</param>
    /// <returns>A <see cref="PdfReport"/>, or the reason why there is none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<PdfReading> ReadAsync(string path, CancellationToken cancellationToken);
}
