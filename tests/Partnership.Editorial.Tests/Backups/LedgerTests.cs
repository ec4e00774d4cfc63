using Partnership.Editorial.Ledger;

namespace Partnership.Editorial.Tests.Backups;

/// <summary>The ledger of erasures: what gets into it, and what becomes of it when something goes wrong.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid home;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private KeepLedger Ledger => store.Get<KeepLedger>();

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        home = await store.HomeAsync();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Run_NothingTakenAway_MakesAnEmptyLedger()
    {
        Assert.Equal(0, await Ledger.RunAsync(Cancellation));

        Assert.Empty(await LedgerFile.ReadAsync(store.LedgerPath, Cancellation));
    }

    [Fact]
    public async Task Run_RemovedWithdrawnAndErased_AreWrittenOnceAndWithoutAWordOfThem()
    {
        var (removed, erased, marked) = (await store.PageAsync(home, "Secretname"), await store.PageAsync(home, "Othername"), await store.PageAsync(home, "Thirdname"));
        await Ledger.RunAsync(Cancellation);
        await store.RemoveAsync(removed);
        await store.EraseAsync(erased);
        await store.WithdrawAsync(marked, "Wrongword.");

        Assert.Equal(3, await Ledger.RunAsync(Cancellation));
        Assert.Equal(0, await Ledger.RunAsync(Cancellation));
        Assert.Equal(0, await store.Another<KeepLedger>().RunAsync(Cancellation));

        var entries = await LedgerFile.ReadAsync(store.LedgerPath, Cancellation);
        Assert.Equal([(TakenAway.Removed, removed), (TakenAway.Erased, erased), (TakenAway.MarkedWithdrawn, marked)], entries.Select(e => (e.What, e.Id)));
        var text = await File.ReadAllTextAsync(store.LedgerPath, Cancellation);
        Assert.All(["Secretname", "secretname", "Othername", "Thirdname", "Wrongword"], w => Assert.DoesNotContain(w, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_LineWasCutShortByAPowerCut_IsWrittenAgain()
    {
        await store.RemoveAsync(await store.PageAsync(home, "One"));
        await store.RemoveAsync(await store.PageAsync(home, "Two"));
        await Ledger.RunAsync(Cancellation);
        var whole = await File.ReadAllBytesAsync(store.LedgerPath, Cancellation);

        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(store.LedgerPath, whole[..length], Cancellation);
            await store.Another<KeepLedger>().RunAsync(Cancellation);
            Assert.Equal(whole, await File.ReadAllBytesAsync(store.LedgerPath, Cancellation));
        }
    }

    [Fact]
    public async Task Run_LedgerIsDeletedWhileTheSiteRuns_IsMadeAnewWithEverything()
    {
        await store.RemoveAsync(await store.PageAsync(home, "One"));
        await Ledger.RunAsync(Cancellation);
        File.Delete(store.LedgerPath);

        Assert.Equal(1, await Ledger.RunAsync(Cancellation));
    }

    [Fact]
    public async Task Run_PlaceCantBeWritten_FailsSaysSoAndCatchesUpLater()
    {
        await store.RemoveAsync(await store.PageAsync(home, "One"));
        Directory.CreateDirectory(store.LedgerPath); // a folder stands where the file should

        await Assert.ThrowsAnyAsync<Exception>(() => Ledger.RunAsync(Cancellation));
        Assert.True(Ledger.IsFailing);
        Directory.Delete(store.LedgerPath);

        Assert.Equal(1, await Ledger.RunAsync(Cancellation));
        Assert.False(Ledger.IsFailing);
    }

    [Theory]
    [InlineData("", "first line")]
    [InlineData("{}\n", "first line")]
    [InlineData("{\"ledger\":\"what was taken away\",\"version\":1}\nnonsense\n", "Line 2")]
    [InlineData("{\"ledger\":\"what was taken away\",\"version\":1}\n{\"what\":\"Removed\"}\n", "Line 2")]
    [InlineData("{\"ledger\":\"what was taken away\",\"version\":1}\n{\"what\":\"Rem", "cut short")]
    public async Task Read_NotAWholeLedger_SaysWhatIsWrong(string text, string words)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(store.LedgerPath)!);
        await File.WriteAllTextAsync(store.LedgerPath, text, Cancellation);

        var problem = await Assert.ThrowsAsync<LedgerException>(() => LedgerFile.ReadAsync(store.LedgerPath, Cancellation));

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }
}
