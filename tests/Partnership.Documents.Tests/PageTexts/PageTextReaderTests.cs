using Microsoft.Extensions.Time.Testing;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Documents.Tests.Pdf;
using Texts = Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextReaderTests : IDisposable
{
    private readonly StoreFolder kept = new();

    private string Report => kept.Combine("report.pdf");

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task Read_FileIsNew_GivesItsTextCleanAndKeepsIt()
    {
        await PutAsync(PdfFiles.WithPages("She told the school\nnurse at her safe-", "guarding visit"));

        var texts = Assert.IsType<Texts.Readable>(await ReadAsync());

        Assert.Equal(["She told the school nurse at her safeguarding", "visit"], texts.Pages);
        Assert.Equal(texts.Pages, await kept.PagesAsync());
    }

    [Fact]
    public async Task Read_TextsAreKept_NeedsNoFile()
    {
        await kept.SavePagesAsync("Text");

        Assert.Equal(["Text"], Assert.IsType<Texts.Readable>(await ReadAsync()).Pages);
    }

    [Fact]
    public async Task Read_KeptTextsAreDamaged_ReadsAndKeepsThemAgain()
    {
        await PutAsync(PdfFiles.WithPages("Text"));
        await kept.SavePagesAsync("Other");
        await File.WriteAllTextAsync(kept.File, "damage", TestContext.Current.CancellationToken);

        await ReadAsync();

        Assert.Equal(["Text"], await kept.PagesAsync());
    }

    [Fact]
    public async Task Read_FileIsDamaged_SaysWhyAndKeepsThat()
    {
        await PutAsync("%PDF-1.7\nnothing at all\n%%EOF\n"u8.ToArray());

        var problem = Assert.IsType<Texts.Unreadable>(await ReadAsync());

        Assert.Equal(UnreadablePdfReason.Damaged, problem.Reason);
        Assert.Contains("damaged", problem.Message, StringComparison.Ordinal);
        Assert.Equal(problem, await kept.FindAsync());
    }

    [Fact]
    public async Task Read_TakesTooLong_IsAnsweredAndNotKept()
    {
        await PutAsync(PdfFiles.WithPages("One", "Two", "Three"));
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(1) };

        var texts = await ReadAsync(new PdfReaderOptions { TimeLimit = TimeSpan.FromMinutes(2) }, clock);

        Assert.Equal(UnreadablePdfReason.TooSlow, Assert.IsType<Texts.Unreadable>(texts).Reason);
        Assert.Empty(kept.Files());
    }

    [Theory]
    [InlineData(100, 10, UnreadablePdfReason.TooLarge)]
    [InlineData(100_000, 1, UnreadablePdfReason.TooManyPages)]
    public async Task Read_FileIsOverALimit_IsReadOnceTheLimitIsRaised(long bytes, int pages, UnreadablePdfReason reason)
    {
        await PutAsync(PdfFiles.WithPages("One", "Two"));

        var texts = await ReadAsync(new PdfReaderOptions { MaxBytes = bytes, MaxPages = pages });

        Assert.Equal(reason, Assert.IsType<Texts.Unreadable>(texts).Reason);
        Assert.IsType<Texts.Readable>(await ReadAsync());
    }

    [Fact]
    public async Task Read_FileIsMissing_Throws()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => ReadAsync());

        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task Read_IsCancelled_KeepsNothing()
    {
        await PutAsync(PdfFiles.WithPages("Text"));
        var reader = new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), kept.Store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            reader.ReadAsync(StoreFolder.Sha256, Report, new CancellationToken(canceled: true)));

        Assert.Empty(kept.Files());
    }

    [Fact]
    public async Task Read_HashIsNoHash_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Reader().ReadAsync("../x", Report, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Read_ManyAskAtOnce_ReadsTheFileOnce()
    {
        await PutAsync(PdfFiles.WithPages("Text"));
        var started = 0;
        var reader = Reader(clock: new WatchedClock(() => Interlocked.Increment(ref started)));
        await reader.ReadAsync(StoreFolder.Sha256, Report, TestContext.Current.CancellationToken);
        var once = started;
        kept.Store.Delete(StoreFolder.Sha256);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => reader.ReadAsync(StoreFolder.Sha256, Report, TestContext.Current.CancellationToken))));

        Assert.All(all, texts => Assert.Equal(["Text"], Assert.IsType<Texts.Readable>(texts).Pages));
        Assert.Equal(2 * once, started);
    }

    [Fact]
    public async Task Read_FailsForOne_IsTriedByTheNext()
    {
        var reader = Reader();
        await Assert.ThrowsAsync<FileNotFoundException>(() => reader.ReadAsync(StoreFolder.Sha256, Report, TestContext.Current.CancellationToken));
        await PutAsync(PdfFiles.WithPages("Text"));

        Assert.IsType<Texts.Readable>(await reader.ReadAsync(StoreFolder.Sha256, Report, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Read_FileIsErasedMeanwhile_LeavesNothing()
    {
        await PutAsync(PdfFiles.WithPages("Text"));
        void Erase()
        {
            File.Delete(Report);
            kept.Store.Delete(StoreFolder.Sha256);
        }

        await ReadAsync(clock: new WatchedClock(Erase));

        Assert.Empty(kept.Files());
    }

    private PageTextReader Reader(PdfReaderOptions? options = null, TimeProvider? clock = null) =>
        new(new PdfReader(options ?? new PdfReaderOptions(), clock ?? TimeProvider.System), kept.Store);

    private Task<Texts> ReadAsync(PdfReaderOptions? options = null, TimeProvider? clock = null) =>
        Reader(options, clock).ReadAsync(StoreFolder.Sha256, Report, TestContext.Current.CancellationToken);

    private Task PutAsync(byte[] file) => File.WriteAllBytesAsync(Report, file, TestContext.Current.CancellationToken);
}
