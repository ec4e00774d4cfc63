using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Media;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Checking;

/// <summary>Whatever is tampered with is named.</summary>
public sealed class CheckStoreTests : IAsyncLifetime
{
    private EditorialStore store = null!; // set before each test
    private Guid page;
    private string sha256 = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        (var file, sha256) = await store.MediumAsync("The report.");
        await store.ReviewAsync(home, Editing.ReviewValues(("report", Editing.Files(file))));
        page = await store.PageAsync(home, "Help", Editing.Body("<p>Call us.</p>"));
        await store.RepublishAsync(page, "Help", Editing.Body("<p>Call us now.</p>"));
        var moved = await store.PageAsync(home, "Moved");
        await store.MoveAsync(moved, page);
        await store.WithdrawAsync(moved);
        var removed = await store.PageAsync(home, "Removed");
        await store.RemoveAsync(removed);
        await store.EraseAsync(await store.PageAsync(home, "Erased"));
        var writer = await store.PersonAsync("Wren Writer", "writer");
        await store.AddAsync(writer, home, "page", "Draft");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Run_NothingWasTouched_FindsNothing()
    {
        var heard = new List<CheckProgress>();

        var report = await store.Get<CheckStore>().RunAsync(new Listener(heard.Add), Cancellation);

        Assert.Empty(report.Findings);
        Assert.Equal((5, 1, 1L), (report.Publications, report.Files, report.AuditLines));
        Assert.True(report.LogEntries > 8);
        Assert.Equal(Enum.GetValues<CheckPart>().Order(), heard.Select(p => p.Part).Distinct().Order());
    }

    [Theory]
    [InlineData("UPDATE document_versions SET \"Properties\" = replace(\"Properties\", 'Call us now', 'Call them')", CheckPart.Publications, "/help (en-GB): version 2 does not say what it said")]
    [InlineData("UPDATE document_versions SET \"Name\" = 'Other' WHERE \"Number\" = 2", CheckPart.Publications, "/help (en-GB): version 2 does not say what it said")]
    [InlineData("UPDATE document_versions SET \"Properties\" = 'no json' WHERE \"Number\" = 2", CheckPart.Publications, "/help (en-GB): version 2 can't be read")]
    [InlineData("UPDATE media_files SET \"Sha256\" = 'aa00000000000000000000000000000000000000000000000000000000000000'", CheckPart.Publications, "one of its files is another")]
    [InlineData("UPDATE publication_log SET \"ContentHash\" = 'x' WHERE \"Sequence\" = (SELECT MAX(\"Sequence\") FROM publication_log WHERE \"Event\" = 1 AND \"ContentHash\" IN (SELECT \"ContentHash\" FROM document_versions WHERE \"Number\" = 2))", CheckPart.Publications, "/help (en-GB): version 2 is public, but another one was published last")]
    [InlineData("DELETE FROM publications WHERE \"Path\" = '/help/moved'", CheckPart.Publications, "is public, but it is not")]
    [InlineData("DELETE FROM publication_log WHERE \"Sequence\" IN (3, 4)", CheckPart.Log, "Entries 3 to 4 are missing")]
    [InlineData("DELETE FROM publication_log WHERE \"Sequence\" = 3", CheckPart.Log, "Entry 3 is missing")]
    [InlineData("UPDATE publication_log_head SET \"Sequence\" = 99", CheckPart.Log, "its last entry is 99")]
    [InlineData("UPDATE audit_entries SET \"Actor\" = 'Somebody else'", CheckPart.Audit, "Line 1 of the audit trail")]
    [InlineData("DELETE FROM audit_entries", CheckPart.Audit, "Line 1 of the audit trail")]
    [InlineData("DELETE FROM document_versions WHERE \"Number\" = 2", CheckPart.Publications, "/help (en-GB): the version that is public is missing")]
    [InlineData("DELETE FROM document_versions WHERE \"Number\" = 2", CheckPart.Store, "refers to a row of document_versions that is not there")]
    [InlineData("UPDATE documents SET \"ContentType\" = 'leaflet' WHERE \"Id\" = (SELECT \"DocumentId\" FROM publications WHERE \"Path\" = '/help')", CheckPart.Publications, "its type 'leaflet' is not in the content model")]
    public async Task Run_RowsWereTamperedWith_NamesThem(string sql, CheckPart part, string words)
    {
        await using (var db = await store.OpenAsync())
        {
            await db.Database.OpenConnectionAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync(store.Database.WithoutReferences, Cancellation);
            Assert.True(await db.Database.ExecuteSqlRawAsync(sql, Cancellation) > 0);
        }

        Assert.Contains((await RunAsync()).Findings, f => f.Part == part && f.Words.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_FileIsMissing_NamesIt()
    {
        File.Delete(PathOf(sha256));
        foreach (var shared in store.Get<IEnumerable<ISharedFiles>>())
            await shared.ForgetAsync(sha256, Cancellation);

        Assert.Contains("report.pdf (" + sha256 + "): the file is missing", Assert.Single((await RunAsync()).Findings).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "its content was changed")]
    [InlineData(true, "bytes instead of")]
    public async Task Run_FileWasChanged_NamesIt(bool isLonger, string words)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(sha256), Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(PathOf(sha256), isLonger ? [.. bytes, 0] : bytes, Cancellation);

        Assert.Contains(words, Assert.Single((await RunAsync()).Findings).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileThatNothingKnows_IsNamedOnceItIsOld()
    {
        var stray = PathOf("bb" + new string('0', 62));
        Directory.CreateDirectory(Path.GetDirectoryName(stray)!); // it has a folder
        await File.WriteAllTextAsync(stray, "Left over.", Cancellation);
        File.SetLastWriteTimeUtc(stray, store.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty((await RunAsync()).Findings);

        store.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Contains("nothing knows this file", Assert.Single((await RunAsync()).Findings).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoDatabase_SaysSoAndMakesNone()
    {
        await using var empty = EditorialStore.CreateWithoutDatabase();

        var report = await empty.Get<CheckStore>().RunAsync(new Listener(_ => { }), Cancellation);

        Assert.Contains("not there", Assert.Single(report.Findings).Words, StringComparison.Ordinal);
        Assert.False(File.Exists(empty.DatabaseFile));
    }

    private Task<CheckReport> RunAsync() => store.Get<CheckStore>().RunAsync(new Listener(_ => { }), Cancellation);

    private string PathOf(string hash) => Path.Combine(store.MediaPath, hash[..2], hash);

    private sealed class Listener(Action<CheckProgress> hear) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => hear(value);
    }
}
