using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Pdf;

/// <summary>Reads files in tests.</summary>
internal static class Reading
{
    internal static async Task<PdfReading> ReadAsync(byte[] file, PdfReaderOptions? options = null, TimeProvider? clock = null)
    {
        using var stream = new MemoryStream(file, writable: false);
        return await new PdfReader(options ?? new PdfReaderOptions(), clock ?? TimeProvider.System)
            .ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    internal static async Task<PdfReport> FactsAsync(byte[] file) => Assert.IsType<PdfReport>(await ReadAsync(file));

    internal static async Task<UnreadablePdf> ProblemAsync(byte[] file, PdfReaderOptions? options = null, TimeProvider? clock = null) =>
        Assert.IsType<UnreadablePdf>(await ReadAsync(file, options, clock));

    internal static Task<PdfReading> ReadFileAsync(string name) =>
        new PdfReader(new PdfReaderOptions(), TimeProvider.System).ReadAsync(PdfFiles.Path(name), TestContext.Current.CancellationToken);
}
