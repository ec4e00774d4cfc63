using System.Diagnostics;
using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Documents.Tests.Examination;
using Partnership.Documents.Tests.Images;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Inspection;

/// <summary>Files that the same worker looks at one after the other: nothing is said of them that isn't said of each alone.</summary>
public sealed class FileInspectorInSeriesTests : IDisposable
{
    private const string Answer = "printf '{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"In series\"}\\n'";

    private static readonly InspectionLimits Limits = new() { MaxDocumentBytes = 1_000_000, MaxPictureBytes = 500_000, MaxPicturePixels = 1_000_000 };
    private static readonly UnreadablePdf InSeries = new(UnreadablePdfReason.Damaged, "In series");
    private static readonly UnreadablePdf Alone = new(UnreadablePdfReason.Damaged, "Alone");

    private readonly ExaminerFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Inspect_ManyOfEveryKind_IsWhatIsSaidOfEachAlone()
    {
        var options = new ExaminerOptions { MaxPages = 20 };
        using var alone = FileInspector.OneByOne(Limits, options, TimeProvider.System);
        using var series = FileInspector.InSeries(Limits, options, TimeProvider.System);
        foreach (var (name, bytes) in FileInspectorTests.Pdfs.Select(row => row.Data))
        {
            var path = folder.Put(bytes);
            Assert.True(await alone.InspectPdfAsync(path, Cancellation) == await series.InspectPdfAsync(path, Cancellation), name);
        }

        foreach (var (name, bytes) in FileInspectorTests.Images.Select(row => row.Data))
        {
            var path = folder.Put(bytes);
            Assert.True(await alone.InspectPictureAsync(path, Cancellation) == await series.InspectPictureAsync(path, Cancellation), name);
        }
    }

    [Fact]
    public async Task Inspect_AFileEndsTheWorker_IsSaidOfThatFileAlone()
    {
        using var inspector = FileInspector.InSeries(Limits, new ExaminerOptions { MaxAtOnce = 1 }, TimeProvider.System);

        var before = await inspector.InspectPdfAsync(folder.Put(PdfFiles.WithPages("Before")), Cancellation);
        var bomb = await inspector.InspectPdfAsync(folder.Put(BadPdfs.WithTableBomb()), Cancellation);
        var after = await inspector.InspectPictureAsync(folder.Put(Pictures.File(64, 48, ImageFormat.Avif)), Cancellation);

        Assert.IsType<PdfFacts>(before);
        Assert.Contains("more memory", Assert.IsType<UnreadablePdf>(bomb).Message, StringComparison.Ordinal);
        Assert.IsType<ImageFacts>(after);
    }

    [Fact]
    public async Task Inspect_OneAfterTheOther_StartsOneWorker()
    {
        using var inspector = PlayedBy($"echo started >> {Log}; while read mode length; do head -c $length > /dev/null; {Answer}; done");

        for (var count = 0; count < 5; count++)
            Assert.Equal(InSeries, await inspector.InspectPdfAsync(folder.Put([1, 2, 3]), Cancellation));

        Assert.Single(await File.ReadAllLinesAsync(Log, Cancellation));
    }

    [Fact]
    public async Task Inspect_ManyAtOnce_StartsNoMoreWorkersThanAllowed()
    {
        using var inspector = PlayedBy(
            $"echo started >> {Log}; while read mode length; do head -c $length > /dev/null; {Answer}; done", new ExaminerOptions { MaxAtOnce = 2 });
        var path = folder.Put([1, 2, 3]);

        var readings = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => inspector.InspectPdfAsync(path, Cancellation)));

        Assert.All(readings, reading => Assert.Equal(InSeries, reading));
        Assert.InRange((await File.ReadAllLinesAsync(Log, Cancellation)).Length, 1, 2);
    }

    [Fact]
    public async Task Inspect_WorkerEndedWhileItWaited_AnotherTakesItsPlace()
    {
        using var inspector = PlayedBy($"echo started >> {Log}; read mode length; head -c $length > /dev/null; {Answer}");

        for (var count = 0; count < 3; count++)
            Assert.Contains(await inspector.InspectPdfAsync(folder.Put([1]), Cancellation), new[] { InSeries, Alone });
    }

    /// <summary>What a file did to a worker must not be said of the next one.</summary>
    [Theory]
    [InlineData("printf 'nothing of the kind\\n'")]
    [InlineData("printf 'no end of the line'")]
    [InlineData("printf '{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"One\"}\\n{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"Two\"}\\n'")]
    [InlineData("head -c 100000 /dev/zero")]
    [InlineData("kill -9 $$")]
    [InlineData("exit 71")]
    public async Task Inspect_WorkerDoesAnythingElse_TheFileIsLookedAtAlone(string script)
    {
        using var inspector = PlayedBy($"read mode length; head -c $length > /dev/null; {script}");

        Assert.Equal(Alone, await inspector.InspectPdfAsync(folder.Put([1]), Cancellation));
    }

    [Fact]
    public async Task Inspect_TakesTooLong_IsNotTriedAgain()
    {
        using var inspector = PlayedBy("exec sleep 1000", new ExaminerOptions { TimeLimit = TimeSpan.FromSeconds(1) });

        Assert.Equal(UnreadablePdfReason.TooSlow, Assert.IsType<UnreadablePdf>(await inspector.InspectPdfAsync(folder.Put([1]), Cancellation)).Reason);
    }

    [Fact]
    public async Task Inspect_IsCancelled_TheNextFileIsTakenAllTheSame()
    {
        using var inspector = PlayedBy(
            $"while read mode length; do head -c $length > /dev/null; if [ $length = 1 ]; then exec sleep 1000; fi; {Answer}; done", new ExaminerOptions { MaxAtOnce = 1 });
        using var stop = new CancellationTokenSource();

        var looking = inspector.InspectPdfAsync(folder.Put([1]), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looking);
        Assert.Equal(InSeries, await inspector.InspectPdfAsync(folder.Put([1, 2]), Cancellation));
    }

    private string Log => folder.Combine("log");

    private static FileInspector PlayedBy(string script, ExaminerOptions? options = null) => FileInspector.InSeries(
        Limits, options ?? new ExaminerOptions(), TimeProvider.System, () => new ProcessStartInfo("/bin/sh", ["-c", script]), new OtherRuns());

    private sealed class OtherRuns : IInspectionRuns
    {
        public Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken) =>
            Task.FromResult<(ProcessEnd, ReadOnlyMemory<byte>)>((ProcessEnd.Done, "{\"version\":1,\"pdfReason\":\"Damaged\",\"message\":\"Alone\"}"u8.ToArray()));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
