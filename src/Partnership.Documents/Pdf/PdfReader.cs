using Partnership.Documents.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Partnership.Documents.Pdf;

/// <summary>
/// Reads PDF files in this process. A bad file is an answer, never an exception; but only a process of its own
/// (<see cref="Examination.ExaminedPdfReader"/>) bounds the memory that it takes.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="clock">Measures the time that reading takes.</param>
public sealed class PdfReader(PdfReaderOptions options, TimeProvider clock) : IPdfPageReader
{
    /// <inheritdoc/>
    public async Task<PdfReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        return await ReadAsync(file, cancellationToken);
    }

    /// <summary>Reads a stream from where it stands to its end, and leaves it open.</summary>
    /// <param name="stream">The file; it need not be seekable.</param>
    /// <param name="cancellationToken">Stops reading at the next page.</param>
    /// <returns>Facts and text, or the reason why there are none.</returns>
    /// <exception cref="IOException">The stream fails.</exception>
    public Task<PdfReading> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        OpenAsync(stream, document => Report(document.Pdf, document.Bytes, cancellationToken), cancellationToken);

    /// <summary>Looks at what a stream says about itself, without reading its pages: much quicker. Leaves the stream open.</summary>
    /// <param name="stream">The file; it need not be seekable.</param>
    /// <param name="cancellationToken">Stops the reading of the stream.</param>
    /// <returns>Facts, or the reason why there are none.</returns>
    /// <exception cref="IOException">The stream fails.</exception>
    public Task<PdfReading> InspectAsync(Stream stream, CancellationToken cancellationToken) =>
        OpenAsync(stream, document => Facts(document.Pdf, document.Bytes), cancellationToken);

    private async Task<PdfReading> OpenAsync(
        Stream stream, Func<(PdfDocument Pdf, long Bytes), PdfReading> read, CancellationToken cancellationToken)
    {
        if (await UploadedBytes.ReadAsync(stream, options.MaxBytes, cancellationToken) is not { } bytes)
            return UnreadablePdf.TooLarge(options.MaxBytes);

        return Refusal(bytes.Span) ?? await ParseInTimeAsync(bytes, read, cancellationToken);
    }

    /// <summary>Opens a file for somebody who keeps the time limit, and bounds the memory, by other means.</summary>
    /// <returns>Why the file can't be read; null when it was.</returns>
    internal UnreadablePdf? Open(ReadOnlyMemory<byte> bytes, Action<PdfDocument> read) =>
        Refusal(bytes.Span) ?? Parse(bytes, document =>
        {
            read(document.Pdf);
            return Facts(document.Pdf, document.Bytes);
        }) as UnreadablePdf;

    private static UnreadablePdf? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return UnreadablePdf.Empty();
        if (!PdfBytes.BeginAsPdf(bytes))
            return UnreadablePdf.NotAPdf();
        return PdfBytes.EndAsPdf(bytes) ? null : UnreadablePdf.Truncated();
    }

    /// <summary>
    /// PdfPig cannot be interrupted inside a page (a damaged file of 50 KB has kept it busy for 12 seconds), so the answer does
    /// not wait for it: the work that is left behind ends by itself before its next page.
    /// </summary>
    private async Task<PdfReading> ParseInTimeAsync(
        ReadOnlyMemory<byte> bytes, Func<(PdfDocument Pdf, long Bytes), PdfReading> read, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => Parse(bytes, read), cancellationToken)
                .WaitAsync(options.TimeLimit, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return UnreadablePdf.TooSlow();
        }
    }

    private PdfReading Parse(ReadOnlyMemory<byte> bytes, Func<(PdfDocument Pdf, long Bytes), PdfReading> read)
    {
        try
        {
            // A missing font costs some letters of a page; that is better than no text of the whole report.
            using var document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            if (document.NumberOfPages < 1)
                return UnreadablePdf.Damaged();
            if (document.NumberOfPages > options.MaxPages)
                return UnreadablePdf.TooManyPages(document.NumberOfPages, options.MaxPages);

            return read((document, bytes.Length));
        }
        catch (PdfDocumentEncryptedException)
        {
            return UnreadablePdf.Encrypted();
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return UnreadablePdf.Damaged();
        }
    }

    private PdfReading Report(PdfDocument document, long byteSize, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var pages = new List<PdfPageText>(document.NumberOfPages);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (clock.GetElapsedTime(started) > options.TimeLimit)
                return UnreadablePdf.TooSlow();
            if (Page(document, number) is not { } page)
                return UnreadablePdf.DamagedPage(number);
            pages.Add(page);
        }

        var facts = Facts(document, byteSize);
        return new PdfReport
        {
            ByteSize = facts.ByteSize,
            PageCount = facts.PageCount,
            Title = facts.Title,
            Language = facts.Language,
            IsTagged = facts.IsTagged,
            DisplaysTitle = facts.DisplaysTitle,
            Pages = pages,
        };
    }

    internal static PdfFacts Facts(PdfDocument document, long byteSize)
    {
        var catalog = new PdfCatalog(document);
        return new PdfFacts
        {
            ByteSize = byteSize,
            PageCount = document.NumberOfPages,
            Title = PdfCatalog.NullIfBlank(document.Information.Title),
            Language = catalog.Language,
            IsTagged = catalog.IsTagged,
            DisplaysTitle = catalog.DisplaysTitle,
        };
    }

    private static PdfPageText? Page(PdfDocument document, int number)
    {
        try
        {
            return new PdfPageText(number, PageTextExtractor.Extract(document.GetPage(number)));
        }
        catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
        {
            return null;
        }
    }
}
