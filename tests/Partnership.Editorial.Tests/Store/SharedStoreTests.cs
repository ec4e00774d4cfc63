using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Media;
using Partnership.Editorial.PostgreSql;
using Partnership.Editorial.PostgreSql.Shared;
using Partnership.Editorial.Store;
using Texts = Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Editorial.Tests.Store;

/// <summary>Files, keys and the turn that the nodes of a store in PostgreSQL share.</summary>
public sealed class SharedStoreTests : IAsyncLifetime
{
    private PostgreSqlStoreDatabase database = null!;
    private EditorialStore one = null!;
    private EditorialStore other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await PostgreSqlStoreDatabase.MigratedAsync();
        (one, other) = (EditorialStore.CreateOn(database), EditorialStore.CreateOn(database));
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024 * 1024)]
    [InlineData((3 * 1024 * 1024) + 7)]
    public async Task File_KeptOnOneNode_IsTheSameOnAnother(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var (sha256, _) = await one.Get<MediaFolder>().AddAsync(new MemoryStream(bytes), Cancellation);
        var folder = other.Get<MediaFolder>();
        Assert.False(folder.Has(sha256));

        Assert.True(await folder.FetchAsync(sha256, Cancellation));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(folder.PathOf(sha256), Cancellation));
        Assert.False(await folder.FetchAsync(new string('0', 64), Cancellation));
    }

    [Fact]
    public async Task PageTexts_ReadOnOneNode_AreFoundOnAnotherAndGoWithTheFile()
    {
        var (sha256, _) = await one.Get<MediaFolder>().AddAsync(new MemoryStream([1, 2, 3]), Cancellation);
        var (here, there) = (one.Get<PageTextStore>(), other.Get<PageTextStore>());

        await here.SaveAsync(sha256, new Texts.Readable(["One", "Two"]), Cancellation);

        Assert.Equal(["One", "Two"], Assert.IsType<Texts.Readable>(await there.FindAsync(sha256, Cancellation)).Pages);
        await one.Get<ISharedFiles>().ForgetAsync(sha256, Cancellation);
        Assert.NotNull(await there.FindAsync(sha256, Cancellation)); // it has them itself now, until it forgets the file
        there.Delete(sha256);
        await here.SaveAsync(sha256, new Texts.Readable(["One", "Two"]), Cancellation); // too late: nobody shares them any more
        Assert.Null(await there.FindAsync(sha256, Cancellation));
    }

    [Fact]
    public async Task PageTexts_DatabaseIsAway_AreNoneAndNothingFails()
    {
        await using var away = PostgreSqlServices.Connect("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=1");
        var files = new PostgreSqlFiles(away);

        await files.KeepTextsAsync(new string('a', 64), 1, [1], Cancellation);

        Assert.Null(await files.FindTextsAsync(new string('a', 64), 1, Cancellation));
    }

    // The database ends a write that says nothing for some seconds; a store that is being filled is silent while files are copied.
    [Fact]
    public async Task Write_ThatFillsAStore_MayBeSilent()
    {
        await using var context = await one.OpenAsync();
        await using var write = await one.Get<IEditorialDatabase>().BeginWriteAsync(context, Cancellation);

        await one.Get<IEditorialDatabase>().AllowSilenceAsync(context, Cancellation);

        Assert.Equal("0", (await context.Database.SqlQueryRaw<string>("SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"").ToListAsync(Cancellation)).Single());
    }

    // What was taken down must go, even from a node whose disk is full.
    [Fact]
    public async Task Feed_FilesCannotBeBroughtHere_TellsOfEverythingAllTheSame()
    {
        var home = await one.HomeAsync();
        var media = await UploadedAsync();
        var review = await one.ReviewAsync(home, Editing.ReviewValues(("report", Editing.Files(media.Id))));
        await File.WriteAllTextAsync(other.MediaPath, "no folder", Cancellation);

        var change = await other.Get<PublicationFeed>().ReadAsync(0, Cancellation);

        Assert.Contains(change!.Documents, d => d.Id == review && d.Media.Any(m => m.Sha256 == media.Sha256));
        File.Delete(other.MediaPath);
        Assert.True(await other.Get<MediaFolder>().FetchAsync(media.Sha256, Cancellation));
    }

    [Fact]
    public async Task File_KeptByManyAtOnce_IsKeptOnce()
    {
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? one : other).Get<MediaFolder>().AddAsync(new MemoryStream(bytes), Cancellation)));

        var hash = Assert.Single(kept.Select(k => k.Sha256).Distinct());
        await using var context = await one.OpenAsync();
        Assert.Equal(3, await context.Set<SharedFilePiece>().CountAsync(p => p.Sha256 == hash, Cancellation));
    }

    [Fact]
    public async Task File_WhoseContentInTheDatabaseWasChanged_IsShownToNobodyAndTheCheckSaysSo()
    {
        var media = await UploadedAsync();
        await using (var context = await one.OpenAsync())
            await context.Database.ExecuteSqlRawAsync("UPDATE shared_file_pieces SET \"Bytes\" = '\\x00'", Cancellation);

        Assert.False(await other.Get<MediaFolder>().FetchAsync(media.Sha256, Cancellation));

        var report = await one.Get<CheckStore>().RunAsync(new Progress<CheckProgress>(), Cancellation);
        Assert.Contains(report.Findings, f => f.Part == CheckPart.Media && f.Words.Contains("in the database was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_ForgottenOnOneNode_GoesFromTheDatabaseAtOnceAndFromOtherNodesSoon()
    {
        var media = await UploadedAsync();
        await other.Get<MediaFolder>().FetchAsync(media.Sha256, Cancellation);

        await one.Get<EditorialSession>().WriteAsync(
            async write =>
            {
                await write.Db.MediaFiles.Where(m => m.Id == media.Id).ExecuteDeleteAsync(Cancellation);
                one.Get<MediaForgetting>().ForgetWith(write, media.Sha256);
                return await write.CompleteAsync(Cancellation);
            },
            Cancellation);

        Assert.False(one.Get<MediaFolder>().Has(media.Sha256));
        Assert.False(await one.Get<ISharedFiles>().HasAsync(media.Sha256, Cancellation));
        var folder = other.Get<MediaFolder>();
        File.SetLastWriteTimeUtc(folder.PathOf(media.Sha256), other.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1));
        Assert.Equal(1, await other.Get<LocalCopies>().DropForgottenAsync(Cancellation));
        Assert.False(folder.Has(media.Sha256));
    }

    [Fact]
    public void Keys_OfOneNode_AreThoseOfAnother()
    {
        one.Get<IKeyStore>().Add("key-1", "<key id=\"1\">é</key>");
        other.Get<IKeyStore>().Add("key-2", "<key id=\"2\"/>");

        Assert.Equal(["<key id=\"1\">é</key>", "<key id=\"2\"/>"], one.Get<IKeyStore>().Read());
    }

    [Fact]
    public async Task Turn_IsOneNodesAndPassesOnWhenThatNodeIsGone()
    {
        var (first, second) = (one.Get<NodeTurn>(), other.Get<NodeTurn>());
        await first.StartAsync(Cancellation);
        await UntilAsync(() => first.IsOurs);
        await second.StartAsync(Cancellation);
        other.Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.Delay(100, Cancellation);
        Assert.False(second.IsOurs);

        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        await using (var killer = source.CreateCommand($"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND ((classid::bigint << 32) | objid::bigint) = {StoreLocks.Turn}"))
            await killer.ExecuteNonQueryAsync(Cancellation);

        await UntilAsync(() =>
        {
            other.Clock.Advance(TimeSpan.FromSeconds(2));
            return second.IsOurs;
        });
        await UntilAsync(() =>
        {
            one.Clock.Advance(TimeSpan.FromSeconds(2));
            return !first.IsOurs;
        });
        await first.StopAsync(Cancellation);
        await second.StopAsync(Cancellation);
        Assert.False(second.IsOurs);
    }

    [Fact]
    public async Task Turn_OfANodeThatHangs_EndsByItself()
    {
        var (hanging, next) = (one.Get<NodeTurn>(), other.Get<NodeTurn>());
        await hanging.StartAsync(Cancellation);
        await UntilAsync(() => hanging.IsOurs); // its clock stands still from now on, as if it were paused
        await next.StartAsync(Cancellation);

        await UntilAsync(() =>
        {
            other.Clock.Advance(TimeSpan.FromSeconds(2));
            return next.IsOurs;
        });

        await next.StopAsync(Cancellation);
        await hanging.StopAsync(Cancellation);
    }

    // A node that was stopped in the middle of a write, or that the network has lost, holds the turn to write.
    [Fact]
    public async Task Write_OfANodeThatHangs_EndsByItselfAndOthersGoOn()
    {
        var quarter = TimeSpan.FromSeconds(15);
        await using var hanging = await one.OpenAsync();
        await using var held = await one.Get<IEditorialDatabase>().BeginWriteAsync(hanging, Cancellation);

        await using var next = await other.OpenAsync();
        await using var write = await other.Get<IEditorialDatabase>().BeginWriteAsync(next, Cancellation).WaitAsync(quarter, Cancellation);
        await write.CommitAsync(Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(() => held.CommitAsync(Cancellation));
    }

    private async Task<MediaFile> UploadedAsync()
    {
        var (sha256, bytes) = await one.Get<MediaFolder>().AddAsync(new MemoryStream("%PDF-1.7 a report"u8.ToArray()), Cancellation);
        var file = new MediaFile { Id = Guid.NewGuid(), FileName = "report.pdf", Extension = "pdf", MediaType = "application/pdf", Bytes = bytes, Sha256 = sha256, CreatedAt = one.Clock.GetUtcNow().UtcDateTime };
        await using var context = await one.OpenAsync();
        context.MediaFiles.Add(file);
        await context.SaveChangesAsync(Cancellation);
        return file;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
            await Task.Delay(20, end.Token);
    }
}
