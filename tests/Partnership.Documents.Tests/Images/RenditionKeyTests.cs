using CsCheck;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class RenditionKeyTests
{
    private static readonly string Sha256 = ImageFolder.Sha256;
    private static readonly int[] Widths = [RenditionWidths.Thumbnail, .. RenditionWidths.Responsive];

    [Fact]
    public void FileName_WholePicture_SaysHashWidthAndFormat() =>
        Assert.Equal($"{Sha256}-640.avif", new RenditionKey(Sha256, Renders.To(RenditionFormat.Avif, 640)).FileName);

    [Fact]
    public void FileName_Cropped_SaysRatioAndFocalPointToo()
    {
        var crop = new ImageCrop(new AspectRatio(32, 18), new FocalPoint(0.5, 0.254));

        Assert.Equal($"{Sha256}-320-16x9-50-25.jpg", new RenditionKey(Sha256, Renders.To(RenditionFormat.Jpeg, 320, crop)).FileName);
    }

    [Fact]
    public void TryParse_NameOfAnyKey_IsThatKey()
    {
        var crop = Gen.Select(
            Gen.Int[1, 100], Gen.Int[1, 100], Gen.Double[0, 1], Gen.Double[0, 1],
            (width, height, x, y) => new ImageCrop(new(width, height), new(x, y)));
        var key = Gen.Select(
            Gen.Int[0, 4].Select(place => Widths[place]), Gen.Enum<RenditionFormat>(), crop.Null(),
            (width, format, cut) => new RenditionKey(Sha256, Renders.To(format, width, cut)));

        key.Sample(one => RenditionKey.TryParse(one.FileName, out var read) && read == one);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-640.avif")]
    [InlineData("{0}.avif")]
    [InlineData("{0}-640")]
    [InlineData("{0}-641.avif")]
    [InlineData("{0}-0640.avif")]
    [InlineData("{0}-+640.avif")]
    [InlineData("{0}-640.gif")]
    [InlineData("{0}-640.AVIF")]
    [InlineData("{0}-640.avif.part")]
    [InlineData("{0}-640-16x9.avif")]
    [InlineData("{0}-640-32x18-50-50.avif")]
    [InlineData("{0}-640-16x0-50-50.avif")]
    [InlineData("{0}-640-16x101-50-50.avif")]
    [InlineData("{0}-640-16x9-101-50.avif")]
    [InlineData("{0}-640-16x9-050-50.avif")]
    [InlineData("../{0}-640.avif")]
    [InlineData("A{0}-640.avif")]
    public void TryParse_NoKeyIsCalledSo_IsRefused(string? name)
    {
        var fileName = name?.Replace("{0}", Sha256, StringComparison.Ordinal);

        Assert.False(RenditionKey.TryParse(fileName, out var key));
        Assert.Null(key);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    public void New_HashIsNone_Throws(string sha256) =>
        Assert.Throws<ArgumentException>(() => new RenditionKey(sha256, Renders.To(RenditionFormat.Avif, 640)));

    [Fact]
    public void New_WidthIsNotKept_Throws() =>
        Assert.Throws<ArgumentException>(() => new RenditionKey(Sha256, Renders.To(RenditionFormat.Avif, 641)));

    [Theory]
    [InlineData(-0.01, 0.5)]
    [InlineData(0.5, 1.01)]
    [InlineData(double.NaN, 0.5)]
    public void FocalPoint_OutsideThePicture_Throws(double x, double y) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FocalPoint(x, y));

    [Theory]
    [InlineData(0)]
    [InlineData(RenditionParameters.LargestWidth + 1)]
    public void Parameters_WidthIsOutOfRange_Throws(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Renders.To(RenditionFormat.Avif, width));

    [Theory]
    [InlineData(100, new[] { 320 })]
    [InlineData(320, new[] { 320 })]
    [InlineData(700, new[] { 320, 640, 960 })]
    [InlineData(5000, new[] { 320, 640, 960, 1280 })]
    public void WidthsFor_APicture_EndWithTheFirstThatItCannotFill(int fullWidth, int[] expected) =>
        Assert.Equal(expected, RenditionWidths.For(fullWidth));

    [Fact]
    public void BestFirst_PictureIsTransparent_EndsWithPng()
    {
        Assert.Equal(RenditionFormat.Png, RenditionFormats.BestFirst(hasTransparency: true)[^1]);
        Assert.Equal(RenditionFormat.Jpeg, RenditionFormats.BestFirst(hasTransparency: false)[^1]);
        Assert.Equal([RenditionFormat.Avif, RenditionFormat.WebP], RenditionFormats.BestFirst(hasTransparency: true).Take(2));
    }
}
