using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

/// <summary>Renders pictures in tests.</summary>
internal static class Renders
{
    internal static RenditionParameters To(RenditionFormat format, int width = 320, ImageCrop? crop = null) =>
        new() { Width = width, Format = format, Crop = crop };

    internal static async Task<RenditionOutcome> RenderAsync(byte[] original, RenditionParameters parameters)
    {
        using var folder = new ImageFolder();
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);
        return await new ImageRenderer(work)
            .RenderAsync(folder.Add("original", original), parameters, TestContext.Current.CancellationToken);
    }

    internal static async Task<Rendition> MadeAsync(byte[] original, RenditionParameters parameters) =>
        Assert.IsType<RenditionOutcome.Made>(await RenderAsync(original, parameters)).Rendition;

    internal static Image Open(this Rendition rendition) => Image.NewFromBuffer(rendition.Bytes.ToArray());

    /// <summary>The colour of a pixel is another one's, or as near as a lossy format keeps it.</summary>
    internal static void AssertColour(Image image, int x, int y, params double[] expected)
    {
        var colour = image[x, y];
        Assert.Equal(expected.Length, colour.Length);
        Assert.All(expected.Zip(colour), pair => Assert.InRange(pair.Second, pair.First - 8, pair.First + 8));
    }
}
