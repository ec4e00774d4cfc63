using NetVips;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageReaderFactsTests
{
    public static TheoryData<ImageFormat> Formats => [.. Enum.GetValues<ImageFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Read_EachFormat_SaysWhatIsInTheFile(ImageFormat format)
    {
        var file = Pictures.File(61, 43, format);

        var facts = await ImageReads.FactsAsync(file);

        Assert.Equal(
            new ImageFacts { Format = format, ByteSize = file.Length, Width = 61, Height = 43, HasTransparency = false }, facts);
    }

    [Theory]
    [InlineData(1, 60, 40)]
    [InlineData(3, 60, 40)]
    [InlineData(6, 40, 60)]
    [InlineData(8, 40, 60)]
    public async Task Read_CameraWasHeldOnItsSide_SaysTheSizeAsSeen(int orientation, int width, int height)
    {
        using var image = Pictures.Busy(60, 40);

        var facts = await ImageReads.FactsAsync(Pictures.FromCamera(image, orientation));

        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Theory]
    [InlineData(ImageFormat.Png, 254, true)]
    [InlineData(ImageFormat.Png, 255, false)]
    [InlineData(ImageFormat.WebP, 128, true)]
    [InlineData(ImageFormat.WebP, 255, false)]
    [InlineData(ImageFormat.Gif, 0, true)]
    [InlineData(ImageFormat.Avif, 128, true)]
    public async Task Read_PictureCanBeTransparent_SaysWhetherItIs(ImageFormat format, int opacity, bool expected)
    {
        // Opaque but for one corner: a look at the first pixels would not do.
        using var opaque = Pictures.Plain(40, 30, 10, 20, 30, 255);
        using var corner = Pictures.Plain(4, 4, 10, 20, 30, opacity);
        using var image = opaque.Insert(corner, 36, 26);

        var facts = await ImageReads.FactsAsync(Pictures.File(image, format));

        Assert.Equal(expected, facts.HasTransparency);
    }

    [Theory]
    [InlineData(65535, false)]
    [InlineData(40000, true)]
    public async Task Read_PngHasSixteenBits_MeasuresTransparencyByThem(int opacity, bool expected)
    {
        using var black = Image.Black(20, 20, bands: 4);
        using var coloured = black + new double[] { 1000, 2000, 3000, opacity };
        using var deep = coloured.Cast(Enums.BandFormat.Ushort);
        using var image = deep.Copy(interpretation: Enums.Interpretation.Rgb16);

        var facts = await ImageReads.FactsAsync(image.PngsaveBuffer());

        Assert.Equal(expected, facts.HasTransparency);
    }

    [Fact]
    public async Task Read_FileNameSaysAnotherFormat_GoesByTheContent()
    {
        using var folder = new ImageFolder();
        var path = folder.Add("holiday.png", Pictures.File(30, 20, ImageFormat.Jpeg));
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);

        var reading = await new ImageReader(work).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(ImageFormat.Jpeg, Assert.IsType<ImageFacts>(reading).Format);
    }

    [Fact]
    public async Task Read_StreamWasReadAlready_BeginsWhereItStandsAndLeavesItOpen()
    {
        using var stream = new MemoryStream([1, 2, 3, .. Pictures.File(30, 20)]) { Position = 3 };
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);

        var reading = await new ImageReader(work).ReadAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(30, Assert.IsType<ImageFacts>(reading).Width);
        Assert.True(stream.CanRead);
    }
}
