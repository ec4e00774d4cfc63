using Partnership.Documents.Images;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Inspection;

/// <summary>
/// Looks at files in this process: at once, but a file that means harm can take the process with it. Only for files that come with the
/// site itself; for any other there is <see cref="FileInspector"/>.
/// </summary>
/// <param name="pdfs">Reads PDF files.</param>
/// <param name="pictures">Reads pictures.</param>
public sealed class InProcessInspector(PdfReader pdfs, ImageReader pictures) : IFileInspector
{
    /// <inheritdoc/>
    public async Task<PdfReading> InspectPdfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        return await pdfs.InspectAsync(file, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImageReading> InspectPictureAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
        return await pictures.ReadAsync(file, cancellationToken);
    }
}
