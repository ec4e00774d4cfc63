using System.Text;
using CsCheck;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageReaderRefusalTests
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>";

    public static TheoryData<ImageFormat, double> Cuts
    {
        get
        {
            var data = new TheoryData<ImageFormat, double>();
            foreach (var format in Enum.GetValues<ImageFormat>())
                foreach (var part in new[] { 0.1, 0.5, 0.9 })
                    data.Add(format, part);
            return data;
        }
    }

    [Fact]
    public async Task Read_FileIsEmpty_SaysSo()
    {
        var problem = await ImageReads.ProblemAsync([]);

        Assert.Equal(UnreadableImageReason.Empty, problem.Reason);
    }

    [Theory]
    [InlineData("<!doctype html><title>Not a picture</title><script>alert(1)</script>")]
    [InlineData("PK\u0003\u0004 a Word document that was renamed")]
    [InlineData("P6 2 2 255 a format that libvips knows")]
    [InlineData(" ")]
    public async Task Read_FileIsNoPicture_SaysSo(string content)
    {
        var problem = await ImageReads.ProblemAsync(Encoding.Latin1.GetBytes(content));

        Assert.Equal(UnreadableImageReason.NotAnImage, problem.Reason);
    }

    [Theory]
    [InlineData(Svg, "an SVG drawing")]
    [InlineData("\u00EF\u00BB\u00BF\n<?xml version='1.0'?>\n<!-- made by a program -->\n" + Svg, "an SVG drawing")]
    [InlineData("%PDF-1.7\n%%EOF", "a PDF document")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic....", "a HEIC photo")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic....", "a HEIC photo")]
    [InlineData("\0\0\0\u000CJXL \r\n\u0087\n", "a JPEG XL picture")]
    [InlineData("8BPS\0\u0001", "a Photoshop file")]
    public async Task Read_FormatIsNotTaken_NamesIt(string content, string name)
    {
        var problem = await ImageReads.ProblemAsync(Encoding.Latin1.GetBytes(content));

        Assert.Equal(UnreadableImageReason.FormatNotTaken, problem.Reason);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SvgIsRenamedToPng_IsRefused()
    {
        using var folder = new ImageFolder();
        var path = folder.Add("logo.png", Encoding.UTF8.GetBytes(Svg));
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);

        var reading = await new ImageReader(work).ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(UnreadableImageReason.FormatNotTaken, Assert.IsType<UnreadableImage>(reading).Reason);
    }

    [Fact]
    public async Task Read_FileIsARealTiff_IsRefused()
    {
        using var image = Pictures.Busy(20, 20);

        var problem = await ImageReads.ProblemAsync(image.TiffsaveBuffer());

        Assert.Equal(UnreadableImageReason.FormatNotTaken, problem.Reason);
        Assert.Contains("TIFF", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImageFormat.Gif)]
    [InlineData(ImageFormat.WebP)]
    [InlineData(ImageFormat.Avif)]
    public async Task Read_FileHoldsSeveralPictures_IsRefused(ImageFormat format)
    {
        var problem = await ImageReads.ProblemAsync(Pictures.Moving(format));

        Assert.Equal(UnreadableImageReason.Animated, problem.Reason);
        Assert.Contains("still picture", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PngMoves_IsRefused()
    {
        var still = Pictures.File(20, 20);
        var moving = Pictures.PngWith(still, "acTL", [0, 0, 0, 2, 0, 0, 0, 0]);
        var onlyMentionsIt = Pictures.PngWith(still, "tEXt", "Comment\0acTL"u8.ToArray());

        Assert.Equal(UnreadableImageReason.Animated, (await ImageReads.ProblemAsync(moving)).Reason);
        await ImageReads.FactsAsync(onlyMentionsIt);
    }

    [Fact]
    public async Task Read_AvifIsASequence_IsRefused()
    {
        var file = Pictures.File(20, 20, ImageFormat.Avif);
        "avis"u8.CopyTo(file.AsSpan(8));

        var problem = await ImageReads.ProblemAsync(file);

        Assert.Equal(UnreadableImageReason.Animated, problem.Reason);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Read_FileIsCutShort_SaysSo(ImageFormat format, double part)
    {
        var whole = Pictures.File(200, 150, format);

        var problem = await ImageReads.ProblemAsync(whole[..(int)(whole.Length * part)]);

        Assert.Equal(UnreadableImageReason.Damaged, problem.Reason);
        Assert.Contains("part of it is missing", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.WebP)]
    [InlineData(ImageFormat.Avif)]
    public async Task Read_MiddleOfTheFileIsOverwritten_SaysDamaged(ImageFormat format)
    {
        var file = Pictures.File(200, 150, format);
        file.AsSpan(file.Length / 2, 200).Fill(0xFF);

        var problem = await ImageReads.ProblemAsync(file);

        Assert.Equal(UnreadableImageReason.Damaged, problem.Reason);
    }

    [Theory]
    [MemberData(nameof(ImageReaderFactsTests.Formats), MemberType = typeof(ImageReaderFactsTests))]
    public async Task Read_BytesAreChangedAnywhere_IsAlwaysAnAnswer(ImageFormat format)
    {
        var whole = Pictures.File(24, 18, format);
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte);

        await change.List[1, 20].SampleAsync(async changes =>
        {
            var file = whole.ToArray();
            foreach (var (place, value) in changes)
                file[place] = value;

            return await ImageReads.ReadAsync(file) is ImageFacts or UnreadableImage;
        }, iter: 200);
    }
}
