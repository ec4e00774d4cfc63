using System.Diagnostics;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Documents.Tests.Examination;
using Partnership.Documents.Tests.Images;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Inspection;

/// <summary>Files as the worker looks at them: it says what the reader in this process says, or that it ended.</summary>
public sealed class FileInspectorTests : IDisposable
{
    private static readonly InspectionLimits Limits = new() { MaxDocumentBytes = 1_000_000, MaxPictureBytes = 500_000, MaxPicturePixels = 1_000_000 };

    private readonly ExaminerFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Pdfs => new()
    {
        { "two pages", PdfFiles.WithPages("One", "Two") },
        { "title", PdfFiles.WithTitle("Child Juniper \u2013 \u4f60\u597d") },
        { "long title", PdfFiles.WithTitle(new string('T', 1_900)) },
        { "password", File.ReadAllBytes(PdfFiles.Path("password.pdf")) },
        { "editing forbidden", File.ReadAllBytes(PdfFiles.Path("editing-forbidden.pdf")) },
        { "cut short", PdfFiles.WithPages("One", "Two")[..300] },
        { "nothing", [] },
        { "other kind", "<html>"u8.ToArray() },
        { "damaged", "%PDF-1.7\nnothing at all\n%%EOF\n"u8.ToArray() },
        { "too many pages", BadPdfs.WithPages(21) },
        { "too large", [.. "%PDF-"u8, .. new byte[1_000_000]] },
    };

    public static TheoryData<string, byte[]> Images => new()
    {
        { "jpeg", Pictures.File(64, 48, ImageFormat.Jpeg) },
        { "png", Pictures.File(64, 48, ImageFormat.Png) },
        { "webp", Pictures.File(64, 48, ImageFormat.WebP) },
        { "gif", Pictures.File(64, 48, ImageFormat.Gif) },
        { "avif", Pictures.File(64, 48, ImageFormat.Avif) },
        { "moves", Pictures.Moving(ImageFormat.WebP) },
        { "cut short", Pictures.File(64, 48, ImageFormat.Jpeg)[..200] },
        { "too many pixels", Pictures.File(1_100, 1_000, ImageFormat.Gif) },
        { "bomb", Pictures.PngDeclaring(50_000, 50_000) },
        { "other kind", "PK\u0003\u0004"u8.ToArray() },
        { "drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "nothing", [] },
        { "too large", [.. Pictures.File(64, 48, ImageFormat.Jpeg), .. new byte[500_000]] },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Pdfs))]
    public async Task InspectPdf_AnyFile_IsWhatIsSaidInProcess(string name, byte[] bytes)
    {
        var options = new PdfReaderOptions { MaxBytes = Limits.MaxDocumentBytes, MaxPages = 20 };
        using var inspector = FileInspector.OneByOne(Limits, new ExaminerOptions { MaxPages = 20 }, TimeProvider.System);
        using var stream = new MemoryStream(bytes);

        var reading = await inspector.InspectPdfAsync(folder.Put(bytes), Cancellation);

        Assert.True(await new PdfReader(options, TimeProvider.System).InspectAsync(stream, Cancellation) == reading, $"{name}: {reading}");
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task InspectPicture_AnyFile_IsWhatIsSaidInProcess(string name, byte[] bytes)
    {
        using var work = new ImageWork(new ImageOptions { MaxBytes = Limits.MaxPictureBytes, MaxPixels = Limits.MaxPicturePixels }, TimeProvider.System);
        using var inspector = FileInspector.OneByOne(Limits, new ExaminerOptions(), TimeProvider.System);
        using var stream = new MemoryStream(bytes);

        var reading = await inspector.InspectPictureAsync(folder.Put(bytes), Cancellation);

        Assert.True(await new ImageReader(work).ReadAsync(stream, Cancellation) == reading, $"{name}: {reading}");
    }

    [Fact]
    public async Task InspectPdf_TableOfObjectsIsABomb_OnlyTheWorkerDies()
    {
        using var inspector = FileInspector.OneByOne(Limits, new ExaminerOptions(), TimeProvider.System);

        var problem = Assert.IsType<UnreadablePdf>(await inspector.InspectPdfAsync(folder.Put(BadPdfs.WithTableBomb()), Cancellation));

        Assert.Equal(UnreadablePdfReason.ReaderDied, problem.Reason);
        Assert.Contains("more memory", problem.Message, StringComparison.Ordinal);
        Assert.IsType<PdfFacts>(await inspector.InspectPdfAsync(folder.Put(PdfFiles.WithPages("Next, please")), Cancellation));
    }

    /// <summary>libvips would decode so large a picture into a temporary file, which the worker can't make: then it would seem to be damaged.</summary>
    [Fact]
    public async Task InspectPicture_TakesMoreMemoryThanAllowed_SaysSo()
    {
        using var inspector = FileInspector.OneByOne(Limits with { MaxPicturePixels = 50_000_000 }, new ExaminerOptions { MaxMemoryBytes = 150_000_000 }, TimeProvider.System);

        var reading = await inspector.InspectPictureAsync(folder.Put(Pictures.FileOf(ImageFormat.WebP, 4_000, 10_000, Pictures.Red)), Cancellation);

        Assert.Contains("more memory", Assert.IsType<UnreadableImage>(reading).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printf 'Segmentation fault'")]
    [InlineData("printf '{\"version\":1}'")]
    [InlineData("printf '{\"version\":2,\"pdfReason\":\"Damaged\",\"message\":\"From another time\"}'")]
    [InlineData("printf '{\"version\":1,\"pdfReason\":\"Damaged\"}'")]
    [InlineData("printf '{\"version\":1,\"pictureReason\":\"Damaged\",\"message\":\"The other kind\"}'")]
    [InlineData("printf '{\"version\":1,\"pdf\":{\"byteSize\":1,\"pageCount\":0,\"isTagged\":false,\"displaysTitle\":false}}'")]
    [InlineData("printf '{\"version\":1,\"pdf\":{\"byteSize\":1,\"pageCount\":2001,\"isTagged\":false,\"displaysTitle\":false}}'")]
    [InlineData("printf '{\"version\":1,\"pdf\":{\"byteSize\":1,\"pageCount\":1,\"isTagged\":false,\"displaysTitle\":false},\"message\":\"Both\"}'")]
    [InlineData("printf '{\"version\":1,\"pdf\":{\"byteSize\":1,\"pageCount\":1,\"isTagged\":false,\"displaysTitle\":false}}'; kill -9 $$")]
    [InlineData("kill -9 $$")]
    public async Task InspectPdf_WorkerAnswersAnythingElse_IsAsIfItHadDied(string script)
    {
        using var inspector = PlayedBy(script);

        var problem = Assert.IsType<UnreadablePdf>(await inspector.InspectPdfAsync(folder.Put([1]), Cancellation));

        Assert.Equal(UnreadablePdfReason.ReaderDied, problem.Reason);
        Assert.Contains("broke off", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printf '{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"The other kind\"}'")]
    [InlineData("printf '{\"version\":1,\"picture\":{\"format\":\"Svg\",\"byteSize\":1,\"width\":1,\"height\":1,\"hasTransparency\":false}}'")]
    [InlineData("printf '{\"version\":1,\"picture\":{\"format\":0,\"byteSize\":1,\"width\":1,\"height\":1,\"hasTransparency\":false}}'")]
    [InlineData("printf '{\"version\":1,\"picture\":{\"format\":\"Jpeg\",\"byteSize\":1,\"width\":0,\"height\":1,\"hasTransparency\":false}}'")]
    [InlineData("printf '{\"version\":1,\"picture\":{\"format\":\"Jpeg\",\"byteSize\":1,\"width\":2000000000,\"height\":2000000000,\"hasTransparency\":false}}'")]
    [InlineData("kill -9 $$")]
    public async Task InspectPicture_WorkerAnswersAnythingElse_IsAsIfItHadDied(string script)
    {
        using var inspector = PlayedBy(script);

        var problem = Assert.IsType<UnreadableImage>(await inspector.InspectPictureAsync(folder.Put([1]), Cancellation));

        Assert.Equal(UnreadableImageReason.ReaderDied, problem.Reason);
        Assert.Contains("broke off", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec sleep 1000", "too long", "too long")]
    [InlineData("exec tail /dev/zero", "more memory", "more memory")]
    [InlineData("exit 71", "more memory", "more memory")]
    [InlineData("exit 70", "this machine", "this machine")]
    public async Task Inspect_WorkerEndsOverALimit_SaysWhich(string script, string ofPdf, string ofPicture)
    {
        using var inspector = PlayedBy(script, new ExaminerOptions { TimeLimit = TimeSpan.FromSeconds(1) });
        var path = folder.Put([1]);

        Assert.Contains(ofPdf, Assert.IsType<UnreadablePdf>(await inspector.InspectPdfAsync(path, Cancellation)).Message, StringComparison.Ordinal);
        Assert.Contains(ofPicture, Assert.IsType<UnreadableImage>(await inspector.InspectPictureAsync(path, Cancellation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_ManyAtOnce_TakeTurns()
    {
        var log = folder.Combine("log");
        using var inspector = PlayedBy(
            $"echo 1 >> {log}; sleep 0.2; echo -1 >> {log}; printf '{{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"Save it again.\"}}'", new ExaminerOptions { MaxAtOnce = 2 });
        var path = folder.Put([1]);

        var readings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => inspector.InspectPdfAsync(path, Cancellation)));

        Assert.All(readings, reading => Assert.Equal(new UnreadablePdf(UnreadablePdfReason.Damaged, "Save it again."), reading));
        var changes = (await File.ReadAllLinesAsync(log, Cancellation)).Select(line => line == "1" ? 1 : -1).ToList();
        Assert.Equal(2, Enumerable.Range(1, changes.Count).Max(count => changes.Take(count).Sum()));
    }

    [Fact]
    public async Task Inspect_IsCancelled_KillsTheWorker()
    {
        using var inspector = PlayedBy("exec sleep 1000");
        using var stop = new CancellationTokenSource();

        var looking = inspector.InspectPdfAsync(folder.Put([1]), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
    }

    private static FileInspector PlayedBy(string script, ExaminerOptions? options = null) =>
        FileInspector.OneByOne(Limits, options ?? new ExaminerOptions(), TimeProvider.System, (_, _, path) => new ProcessStartInfo("/bin/sh", ["-c", script, path]));
}
