using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

public sealed class PictureExaminationTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.WebP)]
    [InlineData(ImageFormat.Gif)]
    [InlineData(ImageFormat.Avif)]
    public async Task Examine_Picture_IsAPageWithoutText(ImageFormat format)
    {
        var file = await folder.FileAsync(Pictures.File(60, 40, format), name: "report.pdf");

        Assert.Equal("", Assert.Single(file.Pages).Text);
        Assert.Null(file.Facts);
    }

    [Fact]
    public async Task Examine_PngDeclaresTenBillionPixels_IsRefusedByItsHeader()
    {
        var problem = await folder.ProblemAsync(Pictures.PngDeclaring(100_000, 100_000));

        Assert.Equal(NotExaminedReason.TooLarge, problem.Reason);
        Assert.Contains("100,000 pixels wide and 100,000 pixels high", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_PictureIsCutShort_IsDamaged()
    {
        var whole = Pictures.File(400, 400, ImageFormat.Jpeg);

        Assert.Equal(NotExaminedReason.Damaged, (await folder.ProblemAsync(whole[..(whole.Length / 2)])).Reason);
    }

    [Theory]
    [InlineData("%!PS-Adobe-3.0 a drawing")]
    [InlineData("<!doctype html><title>Not a report</title>")]
    [InlineData("MZ a program")]
    [InlineData(" ")]
    public async Task Examine_OtherKind_IsRefusedWithWhatIsTaken(string content)
    {
        var problem = await folder.ProblemAsync(BadPdfs.Garbage(content));

        Assert.Equal(NotExaminedReason.UnknownKind, problem.Reason);
        Assert.Contains("Choose a PDF", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examine_PdfNamedAsAPicture_IsAPdf() =>
        Assert.NotNull((await folder.FileAsync(PdfFiles.WithPages("Text"), name: "photo.jpg")).Facts);
}
