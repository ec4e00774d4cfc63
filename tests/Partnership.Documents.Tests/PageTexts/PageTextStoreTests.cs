using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using static Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextStoreTests : IDisposable
{
    private static readonly string Other = new('f', 64);

    private readonly StoreFolder kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task Find_NothingWasSaved_IsNull() => Assert.Null(await kept.FindAsync());

    [Fact]
    public async Task Find_PagesWereSaved_GivesThem()
    {
        string[] pages = ["Tŷ Gwyn, “café” <b>&amp;</b> 😀\nSecond \"paragraph\" \\ end", "", "\u2028 \uFFFD"];
        await kept.SavePagesAsync(pages);

        Assert.Equal(pages, await kept.PagesAsync());
    }

    [Fact]
    public async Task Find_NoPagesWereSaved_GivesNone()
    {
        await kept.SavePagesAsync();

        Assert.Empty(await kept.PagesAsync());
    }

    [Fact]
    public async Task Find_LongReportWasSaved_GivesItWhole()
    {
        string[] pages = [.. Enumerable.Range(1, 2000).Select(page => new string('a', 3000) + page)];
        await kept.SavePagesAsync(pages);

        Assert.Equal(pages, await kept.PagesAsync());
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Find_ProblemWasSaved_GivesIt(UnreadablePdfReason reason)
    {
        await kept.SaveAsync(new Unreadable(reason, "Save it again."));

        Assert.Equal(new Unreadable(reason, "Save it again."), await kept.FindAsync());
    }

    public static TheoryData<UnreadablePdfReason> Reasons => [.. Enum.GetValues<UnreadablePdfReason>()];

    [Fact]
    public async Task Find_OtherFileWasSaved_IsNull()
    {
        await kept.SavePagesAsync("Text");

        Assert.Null(await kept.FindAsync(Other));
    }

    [Fact]
    public async Task Find_OtherStoreOfTheSameFolder_GivesWhatWasSaved()
    {
        await kept.SavePagesAsync("Text");

        Assert.IsType<Readable>(await new PageTextStore(kept.Folder + "/").FindAsync(StoreFolder.Sha256, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Save_File_StandsUnderVersionAndHashAlone()
    {
        await kept.SavePagesAsync("Text");

        Assert.Equal([kept.File], kept.Files());
    }

    [Fact]
    public async Task Save_Again_Replaces()
    {
        await kept.SavePagesAsync("Old");
        await kept.SavePagesAsync("New");

        Assert.Equal(["New"], await kept.PagesAsync());
    }

    [Fact]
    public async Task Save_IsCancelled_LeavesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            kept.Store.SaveAsync(StoreFolder.Sha256, new Readable(["Text"]), new CancellationToken(canceled: true)));

        Assert.Empty(kept.Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\n")]
    [InlineData("../3456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task AnyMethod_HashIsNoHash_Throws(string sha256)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => kept.FindAsync(sha256));
        await Assert.ThrowsAsync<ArgumentException>(() => kept.SaveAsync(new Readable([]), sha256));
        Assert.Throws<ArgumentException>(() => kept.Store.Delete(sha256));
    }
}
