using System.Text;
using CsCheck;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Pdf;

public sealed class PdfReaderBadFileTests
{
    [Fact]
    public async Task Read_FileIsEmpty_SaysSo()
    {
        var problem = await Reading.ProblemAsync([]);

        Assert.Equal(UnreadablePdfReason.Empty, problem.Reason);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 a Word document that was renamed")]
    [InlineData("<!doctype html><title>Not a PDF</title>")]
    [InlineData(" ")]
    public async Task Read_FileIsNotAPdf_SaysSo(string content)
    {
        var problem = await Reading.ProblemAsync(Encoding.Latin1.GetBytes(content));

        Assert.Equal(UnreadablePdfReason.NotAPdf, problem.Reason);
        Assert.Contains("not a PDF", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public async Task Read_FileIsTruncated_SaysSo(double part)
    {
        var whole = PdfFiles.WithPages([.. Enumerable.Range(1, 40).Select(page => $"Page {page}")]);

        var problem = await Reading.ProblemAsync(whole[..(int)(whole.Length * part)]);

        Assert.Equal(UnreadablePdfReason.Truncated, problem.Reason);
        Assert.Contains("cut short", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileHasAPassword_SaysSo()
    {
        var problem = Assert.IsType<UnreadablePdf>(await Reading.ReadFileAsync("password.pdf"));

        Assert.Equal(UnreadablePdfReason.Encrypted, problem.Reason);
        Assert.Contains("password", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileIsAHeaderAndAnEnd_SaysDamaged()
    {
        var problem = await Reading.ProblemAsync("%PDF-1.7\nnothing at all\n%%EOF\n"u8.ToArray());

        Assert.Equal(UnreadablePdfReason.Damaged, problem.Reason);
    }

    [Fact]
    public async Task Read_FileClaimsPagesThatItLacks_SaysDamagedOrReadsWhatIsThere()
    {
        var reading = await Reading.ReadAsync(RawPdf.WithCatalog("", count: 3));

        Assert.True(reading is PdfReport { PageCount: 1 } or UnreadablePdf { Reason: UnreadablePdfReason.Damaged }, $"{reading}");
    }

    [Fact]
    public async Task Read_BytesAreChangedAnywhere_IsAlwaysAnAnswer()
    {
        var whole = PdfFiles.WithPages("The first page", "The second page");
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte);

        await change.List[1, 40].SampleAsync(async changes =>
        {
            var file = whole.ToArray();
            foreach (var (place, value) in changes)
                file[place] = value;

            return await Reading.ReadAsync(file) is PdfReport or UnreadablePdf;
        }, iter: 300);
    }
}
