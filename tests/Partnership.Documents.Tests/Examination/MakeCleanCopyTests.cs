using System.Diagnostics;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Forensics;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Clean copies as the worker makes them: what the library makes, or a reason.</summary>
public sealed class MakeCleanCopyTests : IDisposable
{
    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("leaks/libreoffice-author.pdf")]
    [InlineData("leaks/pdftk-attachment.pdf")]
    [InlineData("leaks/mutool-incremental.pdf")]
    public async Task Clean_LeakOutsideOfThePages_IsWhatTheLibraryMakes(string name)
    {
        var bytes = await File.ReadAllBytesAsync(Corpus.PathOf(name), TestContext.Current.CancellationToken);

        var copy = Assert.IsType<CleanCopy>(await CleanAsync(bytes));

        var expected = Assert.IsType<CleanCopy>(PdfCleaner.Clean(bytes, TestContext.Current.CancellationToken));
        Assert.Equal(expected.Removed, copy.Removed);
        Assert.True(expected.Bytes.Span.SequenceEqual(copy.Bytes.Span));
    }

    [Fact]
    public async Task Clean_LeakInThePage_SaysWhatToDoInstead()
    {
        var bytes = await File.ReadAllBytesAsync(Corpus.PathOf("leaks/chromium-black-box.pdf"), TestContext.Current.CancellationToken);

        Assert.Contains("Under the black box on page 1", await RefusalAsync(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_CleanCopy_NeedsNoOther()
    {
        var copy = PdfCleaner.Clean(File.ReadAllBytes(Corpus.PathOf("leaks/pikepdf-author.pdf")), TestContext.Current.CancellationToken);

        Assert.IsType<AlreadyClean>(await CleanAsync(Assert.IsType<CleanCopy>(copy).Bytes.ToArray()));
    }

    [Fact]
    public async Task Clean_IsNoPdf_SaysWhatToDoInstead() =>
        Assert.Contains("program that made it", await RefusalAsync(WordFile.WithLetters(10)), StringComparison.Ordinal);

    [Fact]
    public async Task Clean_IsEmpty_SaysSo() => Assert.Contains("empty", await RefusalAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task Clean_IsTooLarge_StartsNoWorker()
    {
        using var examiner = new FileExaminer(
            new ExaminerOptions { MaxBytes = 100 }, TimeProvider.System, (_, _) => throw new InvalidOperationException("A worker was started."));

        var none = Assert.IsType<NoCleanCopy>(await examiner.CleanAsync(folder.Put(new byte[101]), TestContext.Current.CancellationToken));

        Assert.Contains("larger than the limit", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_FileIsATrap_IsKilled()
    {
        // A fast machine follows the whole trap in two seconds: it is killed because it may not take so long, not because it never ends.
        using var examiner = new FileExaminer(new ExaminerOptions { TimeLimit = TimeSpan.FromMilliseconds(500) }, TimeProvider.System);

        var outcome = await examiner.CleanAsync(folder.Put(BadPdfs.WithFormsThatDrawTooMuch()), TestContext.Current.CancellationToken);

        Assert.IsType<NoCleanCopy>(outcome);
    }

    [Theory]
    [InlineData("printf 'Segmentation fault'")]
    [InlineData("head -c 100000 /dev/urandom")]
    [InlineData("printf '{\"version\":1}\\n'")]
    [InlineData("printf '{\"version\":2,\"message\":\"From another time\"}\\n'")]
    [InlineData("printf '{\"version\":1,\"message\":\"No copy, or is there?\"}\\n%%PDF-'")]
    [InlineData("printf '{\"version\":1,\"removed\":[]}\\n%%PDF-'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5}\\n%%PDF'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5}\\n%%PDF-1'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5}\\n<html'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\",\"Comment\"],\"length\":5}\\n%%PDF-'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"CoveredText\"],\"length\":5}\\n%%PDF-'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5,\"message\":\"Both\"}\\n%%PDF-'")]
    [InlineData("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5}\\n%%PDF-'; kill -9 $$")]
    [InlineData("kill -9 $$")]
    public async Task Clean_WorkerAnswersAnythingElse_IsAsIfItHadDied(string script) =>
        Assert.Contains("broke off", Assert.IsType<NoCleanCopy>(await PlayedByAsync(script)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Clean_WorkerAnswers_IsTheAnswer()
    {
        var copy = Assert.IsType<CleanCopy>(await PlayedByAsync("printf '{\"version\":1,\"removed\":[\"Comment\"],\"length\":5}\\n%%PDF-'"));

        Assert.Equal([FileFindingKind.Comment], copy.Removed);
        Assert.True(copy.Bytes.Span.SequenceEqual("%PDF-"u8));
    }

    [Fact]
    public async Task Clean_WorkerNeverStopsTalking_IsKilled() =>
        Assert.Contains("Split it", Assert.IsType<NoCleanCopy>(await PlayedByAsync("exec yes")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Clean_RealWorkerIsKilledHalfWay_SaysThatItBrokeOff()
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);

        var cleaning = examiner.CleanAsync(folder.Put(BadPdfs.WithFormsThatDrawTooMuch()), TestContext.Current.CancellationToken);
        using (var worker = Process.GetProcessById(await folder.WorkerAsync(TestContext.Current.CancellationToken)))
            worker.Kill();

        Assert.Contains("broke off", Assert.IsType<NoCleanCopy>(await cleaning).Message, StringComparison.Ordinal);
        Assert.IsType<AlreadyClean>(await examiner.CleanAsync(folder.Put(PdfFiles.WithPages("Next, please")), TestContext.Current.CancellationToken));
    }

    private async Task<string> RefusalAsync(byte[] bytes) => Assert.IsType<NoCleanCopy>(await CleanAsync(bytes)).Message;

    private async Task<CleanCopyOutcome> CleanAsync(byte[] bytes)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System);
        return await examiner.CleanAsync(folder.Put(bytes), TestContext.Current.CancellationToken);
    }

    private async Task<CleanCopyOutcome> PlayedByAsync(string script)
    {
        using var examiner = new FileExaminer(new ExaminerOptions(), TimeProvider.System, (_, path) => new ProcessStartInfo("/bin/sh", ["-c", script, path]));
        return await examiner.CleanAsync(folder.Put([1]), TestContext.Current.CancellationToken);
    }
}
