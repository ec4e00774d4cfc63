using System.Formats.Tar;
using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Copying;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Ledger;
using Partnership.Editorial.Media;
using Partnership.Editorial.People;
using Partnership.Editorial.Previews;
using Partnership.Editorial.Tests.Workflow;

namespace Partnership.Editorial.Tests.Backups;

/// <summary>Backups of a store with a life, and what comes of them in an empty one.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    // What a restore changes by design.
    private static readonly string[] Changed = ["desk_sessions", "preview_links", "scheduled_releases", "audit_entries", "audit_head"];

    private readonly TemporaryFolder scratch = new();
    private EditorialStore store = null!; // set before each test
    private EditorialStore empty = null!;
    private Guid home;
    private Guid reviews;
    private ReviewTeam team = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await EditorialStore.CreateAsync();
        empty = await EditorialStore.CreateEmptyAsync();
        home = await store.HomeAsync();
        reviews = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(reviews, "Case reviews");
        team = await ReviewTeam.OfAsync(store);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await empty.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task Restore_StoreWithALife_IsTheSameAndWorksOn()
    {
        var (_, sha256) = await ReviewWithReportAsync("Child Alder", "What the report says.");
        var page = await store.PageAsync(home, "Advice é ❤");
        await store.RepublishAsync(page, "Advice, changed");
        await store.WithdrawAsync(page, "It was wrong.");
        var draft = await store.AddAsync(team.Writer, home, "page", "Opening hours");
        Desk.Done(await store.SubmitAsync(team.Writer, draft));
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var backup = await BackUpAsync();

        Assert.Empty((await TryAsync(backup)).Problems);
        var report = await RestoreAsync(backup);

        Assert.Empty(report.Problems);
        Assert.Equal(0, report.TakenAway);
        Assert.Equal(await SumsAsync(store), await SumsAsync(empty));
        Assert.Equal(await store.PathsAsync(), await empty.PathsAsync());
        Assert.Equal(await File.ReadAllBytesAsync(store.Get<MediaFolder>().PathOf(sha256), Cancellation), await File.ReadAllBytesAsync(empty.Get<MediaFolder>().PathOf(sha256), Cancellation));
        Assert.Empty((await empty.Get<CheckStore>().RunAsync(new Progress<CheckProgress>(), Cancellation)).Findings);
        var line = Assert.Single(await empty.QueryAsync(db => db.AuditTrail.Where(e => e.Action == AuditAction.RestoredFromBackup).ToListAsync(Cancellation)));
        Assert.Equal("of 2026-03-02 09:00:00 UTC; 0 from the ledger; 0 releases stopped", line.Detail);
        Desk.Done(await empty.PublishAsync(await PageAfterwardsAsync()));
        await using var context = await empty.OpenAsync();
        context.Add(new Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid> { UserId = team.Writer, ClaimType = "after", ClaimValue = "the restore" }); // its number is the database's
        await context.SaveChangesAsync(Cancellation);
    }

    [Fact]
    public async Task Restore_TakenDownErasedAndDeletedSince_StaysAway()
    {
        var (leaked, _) = await ReviewWithReportAsync("Child Leaked", "A name in the report.");
        var (erased, erasedFile) = await ReviewWithReportAsync("Child Erased", "What must be forgotten.");
        var (fileId, deletedFile) = await store.MediumAsync("An old leaflet.", "leaflet.pdf");
        var leaflet = await store.PageAsync(home, "Leaflets", Editing.Body($"<p><a href=\"/media/{fileId}\" data-media-id=\"{fileId}\">Leaflet</a></p>"));
        var marked = await store.PageAsync(home, "Marked");
        var removedBefore = await store.PageAsync(home, "Came back");
        await store.RemoveAsync(removedBefore);
        Desk.Done(await store.PublishAsync(removedBefore));
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var backup = await BackUpAsync();

        store.Clock.Advance(TimeSpan.FromHours(1));
        Desk.Made(await store.Get<TakeDown>().RunAsync(new TakeDownOptions { UserId = team.Officer, DocumentId = leaked, Reason = "A name." }, Cancellation));
        Desk.Done(await store.EraseAsync(erased));
        Desk.Done(await store.WithdrawAsync(marked, "It was wrong."));
        await store.RepublishAsync(leaflet, "Leaflets without one");
        await ForgetVersionsThatUseAsync(fileId);
        Desk.Done(await store.Get<DeleteMedia>().RunAsync(await store.PersonAsync("Ada Administrator", "administrator"), fileId, Cancellation));
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var report = await RestoreAsync(backup);

        Assert.Equal(4, report.TakenAway);
        Assert.Empty(report.Problems);
        var paths = await empty.PathsAsync();
        Assert.DoesNotContain(leaked, paths.Keys);
        Assert.DoesNotContain(erased, paths.Keys);
        Assert.DoesNotContain(leaflet, paths.Keys);
        Assert.Contains(marked, paths.Keys);
        Assert.Contains(removedBefore, paths.Keys);
        Assert.NotNull(await empty.QueryAsync(db => db.Publications.Where(p => p.DocumentId == marked).Select(p => p.WithdrawnAt).SingleAsync(Cancellation)));
        Assert.False(await empty.QueryAsync(db => db.Documents.AnyAsync(d => d.Id == erased, Cancellation)));
        Assert.True(await empty.QueryAsync(db => db.Documents.AnyAsync(d => d.Id == leaked, Cancellation)));
        Assert.False(empty.Get<MediaFolder>().Has(erasedFile));
        Assert.False(empty.Get<MediaFolder>().Has(deletedFile));
        Assert.True((await empty.Database.ReadAllAsync()).AsSpan().IndexOf("What must be forgotten"u8) < 0);
        Assert.Equal(report.TakenAway, (await LedgerFile.ReadAsync(store.LedgerPath, Cancellation)).Count - 1);
        Assert.DoesNotContain((await empty.Get<CheckStore>().RunAsync(new Progress<CheckProgress>(), Cancellation)).Findings, f => f.Part != CheckPart.Media);
    }

    [Fact]
    public async Task Restore_OfARestoredStore_HeedsWhatItHeededBeforeNoSecondTime()
    {
        var page = await store.PageAsync(home, "Advice");
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var first = await BackUpAsync();
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.RemoveAsync(page);
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        empty.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await RestoreAsync(first)).TakenAway);
        Desk.Done(await empty.PublishAsync(page)); // somebody looked at it, and it is good

        await using var third = await EditorialStore.CreateEmptyAsync();
        third.Clock.Advance(TimeSpan.FromHours(3));
        Directory.CreateDirectory(Path.GetDirectoryName(empty.LedgerPath)!);
        File.Copy(store.LedgerPath, empty.LedgerPath, overwrite: true);
        await empty.Get<KeepLedger>().RunAsync(Cancellation);
        var second = await BackUpAsync(empty);
        var report = await RestoreAsync(second, third, empty.LedgerPath);

        Assert.Equal(0, report.TakenAway);
        Assert.Contains(page, (await third.PathsAsync()).Keys);
    }

    [Fact]
    public async Task Restore_WithoutTheRightLedger_IsRefused()
    {
        var page = await store.PageAsync(home, "Advice");
        await store.RemoveAsync(page);
        var backup = await BackUpAsync();

        await Assert.ThrowsAsync<LedgerException>(() => RestoreAsync(backup));
        await LedgerFile.AddAsync(store.LedgerPath, [], Cancellation);
        var problem = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(backup));

        Assert.Contains("1 of the 1 erasures that the backup knows of are not in it", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_SessionsLinksAndReleases_AreEnded()
    {
        var draft = await store.AddAsync(team.Writer, home, "page", "Opening hours");
        Desk.Done(await store.SubmitAsync(team.Writer, draft));
        Desk.Done(await store.SignAsync(team.Reviewer, draft, "review"));
        Desk.Done(await store.ScheduleAsync(team.Publisher, draft, TimeSpan.FromHours(5)));
        await using (var db = await store.OpenAsync())
        {
            var now = store.Clock.GetUtcNow().UtcDateTime;
            db.Sessions.Add(new DeskSession { Id = Guid.NewGuid(), UserId = team.Writer, StartedAt = now, LastSeenAt = now });
            db.PreviewLinks.Add(new PreviewLink
            {
                Id = Guid.NewGuid(),
                TokenHash = new string('a', 64),
                DocumentId = draft,
                Culture = "en-GB",
                VersionId = (await store.NewestAsync(draft))!.Value,
                Purpose = "Family",
                CreatedById = team.Writer,
                CreatedBy = "Wren",
                CreatedAt = now,
                ExpiresAt = now.AddDays(7),
            });
            await db.SaveChangesAsync(Cancellation);
        }

        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var report = await RestoreAsync(await BackUpAsync());
        empty.Clock.Advance(TimeSpan.FromDays(2));
        var ran = await empty.RunDueAsync();

        Assert.Equal(1, report.ReleasesStopped);
        Assert.Equal((0, 0), ran);
        Assert.DoesNotContain(draft, (await empty.PathsAsync()).Keys);
        Assert.True(await empty.QueryAsync(db => db.Sessions.AllAsync(s => s.EndedAt != null, Cancellation)));
        Assert.True(await empty.QueryAsync(db => db.PreviewLinks.AllAsync(l => l.RevokedAt != null, Cancellation)));
    }

    [Fact]
    public async Task Restore_StoreIsNotEmpty_IsRefusedAndChangesNothing()
    {
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var backup = await BackUpAsync();
        var before = await SumsAsync(store);

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(backup, store, store.LedgerPath));

        Assert.Equal(before, await SumsAsync(store));
    }

    [Fact]
    public async Task Backup_FileIsMissingOrDamaged_IsNamedAndTheRestIsThere()
    {
        var (_, missing) = await ReviewWithReportAsync("Child Missing", "Gone.");
        var (_, damaged) = await ReviewWithReportAsync("Child Damaged", "Here.");
        var (_, whole) = await ReviewWithReportAsync("Child Whole", "All here.");
        foreach (var sha256 in new[] { missing, damaged })
            await LoseAsync(sha256);
        await File.WriteAllTextAsync(store.Get<MediaFolder>().PathOf(damaged), "Something else.", Cancellation);
        using var stream = new MemoryStream();

        var made = await MakeAsync(store, stream);
        var tried = await TryAsync(stream.ToArray());
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var restored = await RestoreAsync(stream.ToArray());

        Assert.Equal(2, made.Problems.Length);
        Assert.Equal(2, tried.Problems.Length);
        Assert.Equal(2, restored.Problems.Length);
        Assert.Contains(missing, string.Join('\n', made.Problems), StringComparison.Ordinal);
        Assert.Contains(damaged, string.Join('\n', made.Problems), StringComparison.Ordinal);
        Assert.True(empty.Get<MediaFolder>().Has(whole));
        Assert.False(empty.Get<MediaFolder>().Has(damaged));
    }

    [Fact]
    public async Task Read_TarWithSomethingElse_IsRefused()
    {
        await store.Get<KeepLedger>().RunAsync(Cancellation);
        var backup = await BackUpAsync();

        foreach (var name in new[] { "media/../../etc/passwd", "keys/../x.xml", "media/" + new string('A', 64), "surplus.txt", "database/other" })
        {
            var problem = await Assert.ThrowsAsync<BackupException>(() => TryAsync(WithEntry(backup, name)));
            Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        }

        foreach (var rubbish in new[] { [], "no tar"u8.ToArray(), new byte[10_240], backup[..1024] })
            await Assert.ThrowsAsync<BackupException>(() => TryAsync(rubbish));
    }

    [Fact]
    public async Task Read_PartIsCutOut_IsSaid()
    {
        var backup = await BackUpAsync();

        foreach (var (isCut, words) in new (Func<string, bool>, string)[]
        {
            (n => n.StartsWith("database/", StringComparison.Ordinal), "keys/key-1.xml"), // it comes before its turn
            (n => n != "manifest.json", "a part of the database"),
        })
        {
            var problem = await Assert.ThrowsAsync<BackupException>(() => TryAsync(Without(backup, isCut)));
            Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        }
    }

    private async Task<(Guid Document, string Sha256)> ReviewWithReportAsync(string name, string words)
    {
        var (file, sha256) = await store.MediumAsync(words);
        var review = await store.CreateAsync("caseReview", reviews);
        await store.RepublishAsync(review, name, Editing.ReviewValues(("report", Editing.Files(file))));
        return (review, sha256);
    }

    private async Task<Guid> PageAfterwardsAsync()
    {
        var page = await empty.CreateAsync("page", home);
        await empty.SaveAsync(page, "Written afterwards", Editing.Body("<p>After.</p>"));
        return page;
    }

    // As the erasure of old versions will do one day; now only a document goes with all of them.
    private async Task ForgetVersionsThatUseAsync(Guid fileId)
    {
        var mention = fileId.ToString();
        await using var db = await store.OpenAsync();
        await db.Versions.Where(v => v.Properties.Contains(mention)).ExecuteDeleteAsync(Cancellation);
    }

    private async Task LoseAsync(string sha256)
    {
        store.Get<MediaFolder>().Delete(sha256);
        if (store.TryGet<ISharedFiles>() is { } shared)
            await shared.ForgetAsync(sha256, Cancellation);
    }

    private async Task<byte[]> BackUpAsync(EditorialStore? of = null)
    {
        using var stream = new MemoryStream();
        Assert.Empty((await MakeAsync(of ?? store, stream)).Problems);
        Assert.Empty(Directory.GetFiles(scratch.Path));
        return stream.ToArray();
    }

    private Task<BackupReport> MakeAsync(EditorialStore of, Stream stream) =>
        of.Get<MakeBackup>().RunAsync(stream, [new BackupKey("key-1.xml", "<key />")], scratch.Path, new Progress<BackupProgress>(), Cancellation);

    private async Task<BackupReport> TryAsync(byte[] backup)
    {
        using var stream = new MemoryStream(backup);
        return await store.Get<TryBackup>().RunAsync(stream, scratch.Path, new Progress<BackupProgress>(), Cancellation);
    }

    private Task<RestoreReport> RestoreAsync(byte[] backup) => RestoreAsync(backup, empty, store.LedgerPath);

    private static async Task<RestoreReport> RestoreAsync(byte[] backup, EditorialStore into, string ledger)
    {
        var entries = await LedgerFile.ReadAsync(ledger, Cancellation);
        using var stream = new MemoryStream(backup);
        var keys = new List<BackupKey>();
        var report = await into.Get<RestoreBackup>().RunAsync(stream, entries, keys.Add, new Progress<BackupProgress>(), Cancellation);
        Assert.Equal([new BackupKey("key-1.xml", "<key />")], keys);
        return report;
    }

    private static async Task<List<(string Name, long Rows, BigInteger Sum)>> SumsAsync(EditorialStore of)
    {
        await using var context = await of.OpenAsync();
        var sums = new List<(string, long, BigInteger)>();
        foreach (var table in TableCopy.Of(context.Model).Where(t => !Changed.Contains(t.Name)))
        {
            var (rows, sum) = await table.SumAsync(context, Cancellation);
            sums.Add((table.Name, rows, sum));
        }

        return sums;
    }

    private static byte[] WithEntry(byte[] backup, string name)
    {
        using var target = new MemoryStream();
        using (var writer = new TarWriter(target, TarEntryFormat.Pax, leaveOpen: true))
        {
            Copy(backup, writer, _ => true);
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1, 2, 3]) });
        }

        return target.ToArray();
    }

    private static byte[] Without(byte[] backup, Func<string, bool> isCut)
    {
        using var target = new MemoryStream();
        using (var writer = new TarWriter(target, TarEntryFormat.Pax, leaveOpen: true))
            Copy(backup, writer, n => !isCut(n));
        return target.ToArray();
    }

    private static void Copy(byte[] backup, TarWriter writer, Func<string, bool> isWanted)
    {
        using var reader = new TarReader(new MemoryStream(backup));
        while (reader.GetNextEntry(copyData: true) is { } entry)
            if (isWanted(entry.Name))
                writer.WriteEntry(entry);
    }
}
