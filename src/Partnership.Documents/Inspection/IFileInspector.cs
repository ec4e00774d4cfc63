using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Inspection;

/// <summary>
/// Looks at a file that somebody hands in, before it is kept: whether it is whole, and what it is. Far less than an examination, which
/// reads every page.
/// </summary>
public interface IFileInspector
{
    /// <summary>Looks at what should be a PDF.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    /// <returns><see cref="PdfFacts"/>, or the reason why there are none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<PdfReading> InspectPdfAsync(string path, CancellationToken cancellationToken);

    /// <summary>Looks at what should be a picture, and decodes every pixel of it once.</summary>
    /// <param name="path">A file that exists.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    /// <returns><see cref="ImageFacts"/>, or the reason why there are none.</returns>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    Task<ImageReading> InspectPictureAsync(string path, CancellationToken cancellationToken);
}
