using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Time.Testing;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Images;

public sealed class ImageReaderLimitTests
{
    [Fact]
    public async Task Read_FileIsAsLargeAsAllowed_IsRead()
    {
        var file = Pictures.File(20, 20);

        await ImageReads.FactsAsync(file, new ImageOptions { MaxBytes = file.Length });
    }

    [Fact]
    public async Task Read_FileIsOneByteTooLarge_NamesTheLimit()
    {
        var file = Pictures.File(200, 200);

        var problem = await ImageReads.ProblemAsync(file, new ImageOptions { MaxBytes = file.Length - 1 });

        Assert.Equal(UnreadableImageReason.TooLarge, problem.Reason);
        Assert.Contains(" KB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StreamWithoutLengthIsTooLarge_StopsAtTheLimit()
    {
        await using var stream = new EndlessStream();
        using var work = new ImageWork(new ImageOptions { MaxBytes = 1_000_000 }, TimeProvider.System);

        var reading = await new ImageReader(work).ReadAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(UnreadableImageReason.TooLarge, Assert.IsType<UnreadableImage>(reading).Reason);
    }

    [Fact]
    public async Task Read_PngDeclaresTooManyPixels_IsRefusedByItsHeader()
    {
        // 93 bytes without a pixel: whoever decoded it first would call it damaged.
        var problem = await ImageReads.ProblemAsync(Pictures.PngDeclaring(60_000, 60_000));

        Assert.Equal(UnreadableImageReason.TooManyPixels, problem.Reason);
        Assert.Contains("60,000 pixels wide and 60,000 pixels high", problem.Message, StringComparison.Ordinal);
        Assert.Contains("up to 50,000,000 pixels", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OtherFormatsDeclareTooManyPixels_AreRefusedByTheirHeaders()
    {
        byte[][] files =
        [
            Pictures.JpegDeclaring(60_000, 60_000), Pictures.GifDeclaring(60_000, 60_000), Pictures.AvifDeclaring(12_000, 12_000),
        ];

        foreach (var file in files)
            Assert.Equal(UnreadableImageReason.TooManyPixels, (await ImageReads.ProblemAsync(file)).Reason);
    }

    [Theory]
    [InlineData(16, 1_258_291_218)]
    [InlineData(1, 200_000_000)]
    [InlineData(-1, -1)]
    public async Task Read_AvifDeclaresAnImpossibleSize_IsRefused(int width, int height)
    {
        var problem = await ImageReads.ProblemAsync(Pictures.AvifDeclaring(width, height));

        Assert.True(problem.Reason is UnreadableImageReason.Damaged or UnreadableImageReason.TooManyPixels, $"{problem}");
    }

    [Fact]
    public async Task Read_AvifHasMorePixelsThanItDeclares_IsRefused()
    {
        var problem = await ImageReads.ProblemAsync(Pictures.AvifDeclaring(16, 16, side: 1000));

        Assert.Equal(UnreadableImageReason.Damaged, problem.Reason);
    }

    [Theory]
    [InlineData(1200, true)]
    [InlineData(1199, false)]
    public async Task Read_PixelsAreAtTheLimit_CountsWidthTimesHeight(long limit, bool isRead)
    {
        var reading = await ImageReads.ReadAsync(Pictures.File(40, 30), new ImageOptions { MaxPixels = limit });

        Assert.Equal(isRead, reading is ImageFacts);
    }

    [Fact]
    public async Task Read_PictureIsAVeryLongStrip_IsRefused()
    {
        var problem = await ImageReads.ProblemAsync(Pictures.PngDeclaring(16_384, 10));

        Assert.Equal(UnreadableImageReason.TooManyPixels, problem.Reason);
        Assert.Contains("No side can be longer than 16,383 pixels", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RequestIsCancelled_IsNotAnAnswer()
    {
        using var stream = new MemoryStream(Pictures.File(20, 20));
        using var work = new ImageWork(new ImageOptions(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ImageReader(work).ReadAsync(stream, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Read_TimeIsUpAtOnce_SaysTooSlow()
    {
        var problem = await ImageReads.ProblemAsync(Pictures.File(20, 20), clock: new ImpatientClock());

        Assert.Equal(UnreadableImageReason.TooSlow, problem.Reason);
    }

    [Fact]
    public void Options_Defaults_AreValid() => Assert.Empty(Problems(new ImageOptions()));

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        var options = new ImageOptions { MaxBytes = 0, MaxPixels = 250_000_001, TimeLimit = TimeSpan.Zero, MaxAtOnce = 17 };

        Assert.Equal(["MaxBytes", "MaxPixels", "TimeLimit", "MaxAtOnce"], Problems(options).SelectMany(problem => problem.MemberNames));
    }

    private static List<ValidationResult> Problems(ImageOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems;
    }

    /// <summary>On this clock every timer has run out when it is started.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return new FakeTimeProvider().CreateTimer(callback, state, dueTime, period);
        }
    }
}
