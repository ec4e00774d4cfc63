using System.Text;
using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageRendererSafetyTests
{
    private const string Page = "<html><script>alert('plumscript')</script></html>";

    [Theory]
    [MemberData(nameof(ImageRendererTests.Formats), MemberType = typeof(ImageRendererTests))]
    public async Task Render_OriginalTellsPlaceAndOwner_RenditionDoesNot(RenditionFormat format)
    {
        using var image = Pictures.Busy(400, 300);
        var original = Pictures.FromCamera(image);
        Assert.True(Has(original, "Plumcam") && Has(original, "plumsecret") && Has(original, "Exif"));

        var rendition = await Renders.MadeAsync(original, Renders.To(format));

        Assert.Empty(Told(rendition));
        using var opened = rendition.Open();
        Assert.DoesNotContain(opened.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal));
        Assert.Empty(opened.GetFields().Intersect(["xmp-data", "iptc-data", "orientation"]));
    }

    [Theory]
    [MemberData(nameof(ImageRendererTests.Formats), MemberType = typeof(ImageRendererTests))]
    public async Task Render_JpegIsAlsoAWebPage_RenditionHasNothingOfThePage(RenditionFormat format)
    {
        // Once after the end of the picture, and once as a comment inside it.
        var picture = Pictures.File(400, 300, ImageFormat.Jpeg);
        var page = Encoding.ASCII.GetBytes(Page);
        byte[] both = [.. picture[..2], 0xFF, 0xFE, 0, (byte)(page.Length + 2), .. page, .. picture[2..], .. page];
        await ImageReads.FactsAsync(both);

        var rendition = await Renders.MadeAsync(both, Renders.To(format));

        Assert.Empty(Told(rendition));
        Assert.Equal((await Renders.MadeAsync(picture, Renders.To(format))).Bytes.ToArray(), rendition.Bytes.ToArray());
    }

    [Fact]
    public async Task Render_PngCarriesTextAndAnArchive_RenditionHasNeither()
    {
        var picture = Pictures.File(100, 80);
        var withText = Pictures.PngWith(picture, "tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(Page)]);
        byte[] loaded = [.. withText, .. "PK\u0003\u0004plumsecret"u8];

        var rendition = await Renders.MadeAsync(loaded, Renders.To(RenditionFormat.Png));

        Assert.Empty(Told(rendition));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", UnreadableImageReason.FormatNotTaken)]
    [InlineData("%PDF-1.7", UnreadableImageReason.FormatNotTaken)]
    [InlineData("", UnreadableImageReason.Empty)]
    public async Task Render_OriginalIsNoPicture_IsRefusedAgain(string content, UnreadableImageReason reason)
    {
        var outcome = await Renders.RenderAsync(Encoding.UTF8.GetBytes(content), Renders.To(RenditionFormat.Jpeg));

        Assert.Equal(reason, Assert.IsType<RenditionOutcome.Refused>(outcome).Problem.Reason);
    }

    [Fact]
    public async Task Render_OriginalDeclaresTooManyPixels_IsRefusedAgain()
    {
        var outcome = await Renders.RenderAsync(Pictures.PngDeclaring(60_000, 60_000), Renders.To(RenditionFormat.Jpeg));

        Assert.Equal(UnreadableImageReason.TooManyPixels, Assert.IsType<RenditionOutcome.Refused>(outcome).Problem.Reason);
    }

    [Theory]
    [MemberData(nameof(ImageReaderFactsTests.Formats), MemberType = typeof(ImageReaderFactsTests))]
    public async Task Render_OriginalIsCutShort_IsRefusedNotHalfGrey(ImageFormat format)
    {
        var whole = Pictures.File(800, 600, format);

        var outcome = await Renders.RenderAsync(whole[..(whole.Length / 2)], Renders.To(RenditionFormat.WebP));

        Assert.Equal(UnreadableImageReason.Damaged, Assert.IsType<RenditionOutcome.Refused>(outcome).Problem.Reason);
    }

    [Fact]
    public async Task Render_OriginalIsTooLarge_IsRefusedUnread()
    {
        using var folder = new ImageFolder();
        var path = folder.Add("original", Pictures.File(100, 100));
        using var work = new ImageWork(new ImageOptions { MaxBytes = 1000 }, TimeProvider.System);

        var outcome = await new ImageRenderer(work)
            .RenderAsync(path, Renders.To(RenditionFormat.Jpeg), TestContext.Current.CancellationToken);

        Assert.Equal(UnreadableImageReason.TooLarge, Assert.IsType<RenditionOutcome.Refused>(outcome).Problem.Reason);
    }

    [Fact]
    public async Task Render_OriginalIsMissing_IsAnException()
    {
        using var folder = new ImageFolder();
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);

        await Assert.ThrowsAsync<FileNotFoundException>(() => new ImageRenderer(work).RenderAsync(
            folder.Combine("missing"), Renders.To(RenditionFormat.Jpeg), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task LibVips_AskedForAnyPicture_OpensOnlyTheFormatsThatAreTaken()
    {
        // libvips looks for a decoder by itself in places; there too it must not find the others.
        await ImageReads.FactsAsync(Pictures.File(10, 10));
        using var image = Pictures.Busy(10, 10);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray();

        Assert.Throws<VipsException>(() => Image.NewFromBuffer(svg));
        Assert.Throws<VipsException>(() => Image.NewFromBuffer(image.TiffsaveBuffer()));
        using var source = Source.NewFromMemory(svg);
        Assert.Throws<VipsException>(() => Image.SvgloadSource(source));
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string text) => bytes.IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    /// <summary>Which of the originals' words are in a rendition.</summary>
    private static string[] Told(Rendition rendition) =>
        [.. new[] { "Plumcam", "plumsecret", "plumscript", "Exif", "GPS", "xmpmeta", "<html", "script", "PK\u0003\u0004" }
            .Where(word => Has(rendition.Bytes.Span, word))];
}
