using System.Globalization;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.PageTexts;

/// <summary>Gives the page texts of a file, reading the PDF only when nobody has done so before.</summary>
/// <param name="pdfs">Reads the PDF.</param>
/// <param name="store">Keeps what came of it.</param>
public sealed class PageTextReader(IPdfPageReader pdfs, PageTextStore store)
{
    /// <summary>
    /// Who asks for a file that is being read waits and then finds it in the store: reading may take minutes. One gate serves
    /// every hash of the same two digits; that now and then a file waits for another costs less than keeping a gate for each.
    /// </summary>
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The texts of a file.</summary>
    /// <param name="sha256">The hash of the file: 64 lower-case hexadecimal digits.</param>
    /// <param name="path">Where the file is; not looked at when its texts are in the store.</param>
    /// <param name="cancellationToken">Stops reading at the next page.</param>
    /// <returns>The texts, or why there are none.</returns>
    /// <exception cref="ArgumentException">The hash is not one.</exception>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    public async Task<PageTexts> ReadAsync(string sha256, string path, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(sha256, cancellationToken) is { } known)
            return known;

        var gate = gates[byte.Parse(sha256.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)];
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await store.FindAsync(sha256, cancellationToken) ?? await ReadAndKeepAsync(sha256, path, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<PageTexts> ReadAndKeepAsync(string sha256, string path, CancellationToken cancellationToken)
    {
        var texts = Clean(await pdfs.ReadAsync(path, cancellationToken));
        if (DependsOnTheFileOnly(texts))
        {
            await store.SaveAsync(sha256, texts, cancellationToken);
            // Who erases a report removes its file and then its texts. Where that happened while the file was read, the
            // texts must go again.
            if (!File.Exists(path))
                store.Delete(sha256);
        }

        return texts;
    }

    /// <summary>A busy machine, or a limit that may be raised tomorrow, is no property of a file.</summary>
    private static bool DependsOnTheFileOnly(PageTexts texts) => texts is not PageTexts.Unreadable
    {
        Reason: UnreadablePdfReason.TooSlow or UnreadablePdfReason.TooLarge or UnreadablePdfReason.TooManyPages or UnreadablePdfReason.ReaderDied,
    };

    private static PageTexts Clean(PdfReading reading) => reading switch
    {
        PdfReport report => new PageTexts.Readable(PageTextCleaner.Clean([.. report.Pages.Select(page => page.Text)])),
        UnreadablePdf problem => new PageTexts.Unreadable(problem.Reason, problem.Message),
        _ => throw new InvalidOperationException($"A PDF was read as {reading.GetType().Name}, which holds no text."),
    };
}
