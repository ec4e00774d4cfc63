using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

/// <summary>Reads pictures in tests.</summary>
internal static class ImageReads
{
    internal static async Task<ImageReading> ReadAsync(byte[] file, ImageOptions? options = null, TimeProvider? clock = null)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var work = new ImageWork(options ?? new ImageOptions(), clock ?? TimeProvider.System);
        return await new ImageReader(work).ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    internal static async Task<ImageFacts> FactsAsync(byte[] file, ImageOptions? options = null) =>
        Assert.IsType<ImageFacts>(await ReadAsync(file, options));

    internal static async Task<UnreadableImage> ProblemAsync(byte[] file, ImageOptions? options = null, TimeProvider? clock = null) =>
        Assert.IsType<UnreadableImage>(await ReadAsync(file, options, clock));
}
