using System.Buffers.Binary;
using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

public sealed class PageDrawingTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Draw_PageOfAFile_IsAThousandPixelsWide()
    {
        var (width, height) = Size(await DrawAsync(PdfFiles.WithPages("One", "Two"), 2));

        Assert.InRange(width, 990, 1_010);
        Assert.InRange(height, 1_400, 1_420);
    }

    [Fact]
    public async Task Draw_CroppedPage_ShowsWhatIsSeen()
    {
        var (width, height) = Size(await DrawAsync(PdfObjects.WithPage("0 0 500 500 re f", "/CropBox [100 100 200 300]").Build(), 1));

        Assert.Equal(2, (double)height / width, 0.01);
    }

    [Theory]
    [InlineData("[0 0 1073741824 1073741824]")]
    [InlineData("[0 0 10 14400]")]
    public async Task Draw_HugePage_IsNoLargerThanOthers(string box)
    {
        if (await DrawAsync(PdfObjects.WithPage("0 0 500 500 re f", box: box).Build(), 1) is { } drawing)
        {
            var (width, height) = Size(drawing);
            Assert.InRange(width, 1, 1_414);
            Assert.InRange(height, 1, 1_414);
        }
    }

    [Fact]
    public async Task Draw_PageIsNotThere_IsNothing() => Assert.Null(await DrawAsync(PdfFiles.WithPages("One"), 7));

    [Fact]
    public async Task Draw_FileIsNoPdf_IsNothing() => Assert.Null(await DrawAsync(BadPdfs.Garbage("Not a PDF"), 1));

    [Fact]
    public async Task Draw_FormsDrawTenBillionWords_IsNothingInTime() =>
        Assert.Null(await DrawAsync(BadPdfs.WithFormsThatDrawTooMuch(), 1, new ExaminerOptions { TimeLimit = TimeSpan.FromSeconds(2) }));

    [Fact]
    public async Task Draw_FileIsTooLarge_IsNothing() =>
        Assert.Null(await DrawAsync(PdfFiles.WithPages("One"), 1, new ExaminerOptions { MaxBytes = 100 }));

    private async Task<byte[]?> DrawAsync(byte[] file, int page, ExaminerOptions? options = null)
    {
        using var examiner = new FileExaminer(options ?? new ExaminerOptions(), TimeProvider.System);
        return await examiner.DrawPageAsync(folder.Put(file), page, TestContext.Current.CancellationToken);
    }

    private static (int Width, int Height) Size(byte[]? png)
    {
        Assert.NotNull(png);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
