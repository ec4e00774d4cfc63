using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Time.Testing;
using Partnership.Documents.Pdf;

namespace Partnership.Documents.Tests.Pdf;

public sealed class PdfReaderLimitTests
{
    [Fact]
    public async Task Read_FileIsAsLargeAsAllowed_IsRead()
    {
        var file = PdfFiles.WithPages("Text");

        var reading = await Reading.ReadAsync(file, new PdfReaderOptions { MaxBytes = file.Length });

        Assert.IsType<PdfReport>(reading);
    }

    [Fact]
    public async Task Read_FileIsOneByteTooLarge_NamesTheLimit()
    {
        var file = PdfFiles.WithPages(string.Join('\n', Enumerable.Repeat("Text of some length", 40)));

        var problem = await Reading.ProblemAsync(file, new PdfReaderOptions { MaxBytes = file.Length - 1 });

        Assert.Equal(UnreadablePdfReason.TooLarge, problem.Reason);
    }

    [Theory]
    [InlineData(500, "500 bytes")]
    [InlineData(1536, "1.5 KB")]
    public async Task Read_FileIsTooLarge_SaysTheLimitInWords(long limit, string words)
    {
        var problem = await Reading.ProblemAsync(new byte[2000], new PdfReaderOptions { MaxBytes = limit });

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StreamWithoutLengthIsTooLarge_StopsAtTheLimit()
    {
        await using var stream = new EndlessStream();
        var reader = new PdfReader(new PdfReaderOptions { MaxBytes = 1_000_000 }, TimeProvider.System);

        var reading = await reader.ReadAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(UnreadablePdfReason.TooLarge, Assert.IsType<UnreadablePdf>(reading).Reason);
    }

    [Fact]
    public async Task Read_FileHasTooManyPages_SaysHowManyItHas()
    {
        var problem = await Reading.ProblemAsync(PdfFiles.WithPages("One", "Two", "Three"), new PdfReaderOptions { MaxPages = 2 });

        Assert.Equal(UnreadablePdfReason.TooManyPages, problem.Reason);
        Assert.Contains("has 3 pages; the limit is 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ReadingTakesTooLong_Stops()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(1) };

        var problem = await Reading.ProblemAsync(
            PdfFiles.WithPages("One", "Two", "Three"), new PdfReaderOptions { TimeLimit = TimeSpan.FromMinutes(2) }, clock);

        Assert.Equal(UnreadablePdfReason.TooSlow, problem.Reason);
    }

    [Fact]
    public async Task Read_RequestIsCancelled_IsNotAnAnswer()
    {
        using var stream = new MemoryStream(PdfFiles.WithPages("One"));
        var reader = new PdfReader(new PdfReaderOptions(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(stream, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Options_Defaults_AreValid() => Assert.Empty(Problems(new PdfReaderOptions()));

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        var options = new PdfReaderOptions { MaxBytes = 0, MaxPages = 10_001, TimeLimit = TimeSpan.Zero };

        Assert.Equal(["MaxBytes", "MaxPages", "TimeLimit"], Problems(options).SelectMany(problem => problem.MemberNames));
    }

    private static List<ValidationResult> Problems(PdfReaderOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems;
    }
}
