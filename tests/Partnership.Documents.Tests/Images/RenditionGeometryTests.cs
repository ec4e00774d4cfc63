using CsCheck;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class RenditionGeometryTests
{
    private static readonly Gen<(int Width, int Height, int Target)> Picture =
        Gen.Select(Side, Side, Gen.Int[1, RenditionParameters.LargestWidth]);

    private static readonly Gen<ImageCrop> Crop = Gen.Select(
        Gen.Int[1, 100], Gen.Int[1, 100], Part, Part, (width, height, x, y) => new ImageCrop(new(width, height), new(x, y)));

    /// <summary>Sides of all sizes, small ones too, where rounding shows.</summary>
    private static Gen<int> Side => Gen.OneOf(Gen.Int[1, 40], Gen.Int[1, 16_383]);

    private static Gen<double> Part => Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1]);

    [Fact]
    public void Cropped_AnyPicture_LiesInsideThePictureWhichIsNeverEnlarged() => Gen.Select(Picture, Crop).Sample((picture, crop) =>
    {
        var cut = RenditionGeometry.Of(picture.Width, picture.Height, picture.Target, crop);

        return cut.ScaledWidth <= picture.Width && cut.ScaledHeight <= picture.Height
            && cut.Left >= 0 && cut.Left + cut.Width <= cut.ScaledWidth
            && cut.Top >= 0 && cut.Top + cut.Height <= cut.ScaledHeight
            && cut.Width is >= 1 && cut.Width <= picture.Target && cut.Height >= 1;
    }, iter: 20_000);

    [Fact]
    public void Cropped_AnyPicture_HasTheRatioWithinAPixel() => Gen.Select(Picture, Crop).Sample((picture, crop) =>
    {
        var cut = RenditionGeometry.Of(picture.Width, picture.Height, picture.Target, crop);
        var ratio = (double)crop.Ratio.Width / crop.Ratio.Height;

        return Math.Abs(cut.Height - (cut.Width / ratio)) <= 1 || Math.Abs(cut.Width - (cut.Height * ratio)) <= 1;
    }, iter: 20_000);

    [Fact]
    public void Cropped_AnyPicture_ContainsTheFocalPoint() => Gen.Select(Picture, Crop).Sample((picture, crop) =>
    {
        var cut = RenditionGeometry.Of(picture.Width, picture.Height, picture.Target, crop);
        var (x, y) = (crop.Focus.X * cut.ScaledWidth, crop.Focus.Y * cut.ScaledHeight);

        return x >= cut.Left && x <= cut.Left + cut.Width && y >= cut.Top && y <= cut.Top + cut.Height;
    }, iter: 20_000);

    [Fact]
    public void Cropped_AnyPicture_IsAsLargeAsThePictureOrTheWidthAllows() => Gen.Select(Picture, Crop).Sample((picture, crop) =>
    {
        var cut = RenditionGeometry.Of(picture.Width, picture.Height, picture.Target, crop);

        return cut.Width == picture.Target || cut.Width == cut.ScaledWidth || cut.Height == cut.ScaledHeight;
    }, iter: 20_000);

    [Fact]
    public void Scaled_AnyPicture_KeepsItsShapeWithinAPixel() => Gen.Select(Picture, Crop.Null()).Sample((picture, crop) =>
    {
        var cut = RenditionGeometry.Of(picture.Width, picture.Height, picture.Target, crop);
        var shape = (double)picture.Width / picture.Height;

        return Math.Abs(cut.ScaledHeight - (cut.ScaledWidth / shape)) <= 1 || Math.Abs(cut.ScaledWidth - (cut.ScaledHeight * shape)) <= 1;
    }, iter: 20_000);

    [Theory]
    [InlineData(4000, 3000, 640, 640, 480)]
    [InlineData(500, 333, 640, 500, 333)]
    [InlineData(1000, 1, 320, 320, 1)]
    public void SizeFor_WholePicture_IsScaledToTheWidth(int width, int height, int target, int expectedWidth, int expectedHeight) =>
        Assert.Equal((expectedWidth, expectedHeight), Renders.To(RenditionFormat.Avif, target).SizeFor(width, height));

    [Theory]
    [InlineData(4000, 3000, 640, 640, 360)]
    [InlineData(3000, 4000, 640, 640, 360)]
    [InlineData(400, 90, 640, 160, 90)]
    public void SizeFor_CroppedToSixteenToNine_IsThatShape(int width, int height, int target, int expectedWidth, int expectedHeight)
    {
        var crop = new ImageCrop(new AspectRatio(16, 9), FocalPoint.Centre);

        Assert.Equal((expectedWidth, expectedHeight), Renders.To(RenditionFormat.Avif, target, crop).SizeFor(width, height));
    }

    [Fact]
    public void Cropped_FocalPointIsInTheMiddle_CutsTheSameFromBothSides()
    {
        var cut = RenditionGeometry.Of(1000, 400, 400, new ImageCrop(new AspectRatio(1, 1), FocalPoint.Centre));

        Assert.Equal((1000, 400, 300, 0), (cut.ScaledWidth, cut.ScaledHeight, cut.Left, cut.Top));
    }
}
