using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageRendererTests
{
    public static TheoryData<RenditionFormat> Formats => [.. Enum.GetValues<RenditionFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Render_EachFormat_IsThatFormatAtThatSize(RenditionFormat format)
    {
        var rendition = await Renders.MadeAsync(Pictures.File(800, 600), Renders.To(format));

        var facts = await ImageReads.FactsAsync(rendition.Bytes.ToArray());
        Assert.Equal(format.MediaType(), facts.Format.MediaType());
        Assert.Equal((320, 240), (facts.Width, facts.Height));
        Assert.Equal((320, 240, format), (rendition.Width, rendition.Height, rendition.Format));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Render_OriginalIsSmaller_IsNotEnlarged(RenditionFormat format)
    {
        var rendition = await Renders.MadeAsync(Pictures.File(100, 80), Renders.To(format, 1280));

        Assert.Equal((100, 80), (rendition.Width, rendition.Height));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Render_OriginalIsOnePixel_IsOnePixel(RenditionFormat format)
    {
        var rendition = await Renders.MadeAsync(Pictures.FileOf(ImageFormat.Png, 1, 1, Pictures.Green), Renders.To(format));

        using var image = rendition.Open();
        Assert.Equal((1, 1), (image.Width, image.Height));
        Renders.AssertColour(image, 0, 0, Pictures.Green);
    }

    [Theory]
    [MemberData(nameof(ImageReaderFactsTests.Formats), MemberType = typeof(ImageReaderFactsTests))]
    public async Task Render_EachFormatThatIsTaken_KeepsItsColours(ImageFormat format)
    {
        using var original = Pictures.RedThenBlue(400, 300);

        var rendition = await Renders.MadeAsync(Pictures.File(original, format), Renders.To(RenditionFormat.Jpeg));

        using var image = rendition.Open();
        Renders.AssertColour(image, 80, 120, Pictures.Red);
        Renders.AssertColour(image, 240, 120, Pictures.Blue);
    }

    [Fact]
    public async Task Render_CameraWasHeldOnItsSide_IsTurnedUpright()
    {
        // Orientation 6: to be turned a quarter clockwise, so that the left side comes to the top.
        using var original = Pictures.RedThenBlue(600, 400);

        var rendition = await Renders.MadeAsync(Pictures.FromCamera(original), Renders.To(RenditionFormat.Png));

        using var image = rendition.Open();
        Assert.Equal((320, 480), (image.Width, image.Height));
        Renders.AssertColour(image, 160, 100, Pictures.Red);
        Renders.AssertColour(image, 160, 380, Pictures.Blue);
    }

    [Fact]
    public async Task Render_OriginalHasAProfile_IsConvertedToSrgb()
    {
        using var original = Pictures.Plain(200, 100, Pictures.Red);
        using var wide = original.IccTransform("p3", inputProfile: "srgb");
        Assert.InRange(wide[0, 0][0], 0, Pictures.Red[0] - 10);

        var rendition = await Renders.MadeAsync(wide.PngsaveBuffer(), Renders.To(RenditionFormat.Png));

        using var image = rendition.Open();
        Assert.InRange(image[50, 50][0], Pictures.Red[0] - 2, Pictures.Red[0] + 2);
        Assert.False(image.Contains("icc-profile-data"));
    }

    [Fact]
    public async Task Render_ProfileIsNonsense_IsIgnored()
    {
        using var original = Pictures.Plain(200, 100, Pictures.Red);
        using var tagged = original.Mutate(fields => fields.Set(GValue.BlobType, "icc-profile-data", new byte[300]));

        var rendition = await Renders.MadeAsync(tagged.JpegsaveBuffer(), Renders.To(RenditionFormat.Png));

        using var image = rendition.Open();
        Renders.AssertColour(image, 50, 50, Pictures.Red);
    }

    [Fact]
    public async Task Render_OriginalIsForPrint_IsInColoursForScreens()
    {
        using var original = Pictures.Plain(200, 100, Pictures.Red);
        using var print = original.Colourspace(Enums.Interpretation.Cmyk);

        var rendition = await Renders.MadeAsync(print.JpegsaveBuffer(q: 95), Renders.To(RenditionFormat.Jpeg));

        using var image = rendition.Open();
        Assert.Equal(3, image.Bands);
        Assert.True(image[50, 50][0] > 150 && image[50, 50][2] < 100, "It was red.");
    }

    [Fact]
    public async Task Render_OriginalIsTransparent_JpegIsOnWhite()
    {
        var original = Pictures.FileOf(ImageFormat.Png, 100, 80, 10, 20, 30, 0);

        var rendition = await Renders.MadeAsync(original, Renders.To(RenditionFormat.Jpeg));

        using var image = rendition.Open();
        Renders.AssertColour(image, 50, 40, 255, 255, 255);
    }

    [Theory]
    [InlineData(RenditionFormat.Avif)]
    [InlineData(RenditionFormat.WebP)]
    [InlineData(RenditionFormat.Png)]
    public async Task Render_OriginalIsTransparent_OtherFormatsStayTransparent(RenditionFormat format)
    {
        var original = Pictures.FileOf(ImageFormat.Png, 100, 80, 200, 50, 50, 128);

        var rendition = await Renders.MadeAsync(original, Renders.To(format));

        using var image = rendition.Open();
        Renders.AssertColour(image, 50, 40, 200, 50, 50, 128);
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(1.0, false)]
    public async Task Render_Cropped_ShowsTheFocalPoint(double x, bool isRed)
    {
        using var original = Pictures.RedThenBlue(800, 200);
        var crop = new ImageCrop(new AspectRatio(1, 1), new FocalPoint(x, 0.5));

        var rendition = await Renders.MadeAsync(Pictures.File(original, ImageFormat.Png), Renders.To(RenditionFormat.Png, 160, crop));

        using var image = rendition.Open();
        Assert.Equal((160, 160), (image.Width, image.Height));
        Renders.AssertColour(image, 5, 80, isRed ? Pictures.Red : Pictures.Blue);
        Renders.AssertColour(image, 155, 80, isRed ? Pictures.Red : Pictures.Blue);
    }

    [Fact]
    public async Task Render_CroppedFromACameraOnItsSide_CountsFromTheSideThatIsUp()
    {
        using var original = Pictures.RedThenBlue(600, 400);
        var bottom = new ImageCrop(new AspectRatio(2, 1), new FocalPoint(0.5, 1));

        var rendition = await Renders.MadeAsync(Pictures.FromCamera(original), Renders.To(RenditionFormat.Png, 320, bottom));

        using var image = rendition.Open();
        Assert.Equal((320, 160), (image.Width, image.Height));
        Renders.AssertColour(image, 160, 80, Pictures.Blue);
    }

    [Fact]
    public async Task Render_SameTwice_GivesTheSameBytes()
    {
        var original = Pictures.File(700, 500, ImageFormat.Jpeg);

        var first = await Renders.MadeAsync(original, Renders.To(RenditionFormat.Avif));
        var second = await Renders.MadeAsync(original, Renders.To(RenditionFormat.Avif));

        Assert.Equal(first.Bytes.ToArray(), second.Bytes.ToArray());
    }
}
