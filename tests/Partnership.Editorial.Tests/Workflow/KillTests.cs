using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Checking;
using Partnership.Editorial.Crasher;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>A desk that is killed at any moment: after each start, everything that was acknowledged is there, exactly once.</summary>
public sealed class KillTests
{
    private const string Removing = "removalScheduled";
    private static readonly string[] Publishing = ["published", "scheduled", "bundled", "bundleScheduled"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Kills => Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") is null ? 20 : 200;

    [Fact]
    public async Task Kill_AtAnyMoment_NothingAcknowledgedIsLostOrDoneTwice()
    {
        using var folder = new TemporaryFolder();
        await using (var store = new CrashStore(Repository.Seed, folder.Path))
            await store.SetUpAsync(Cancellation);
        var random = new Random(4);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.AddRange(await RunAndKillAsync(folder.Path, kill, random.Next(1, 12), TimeSpan.FromMilliseconds(random.Next(0, 40))));
            await CheckAsync(folder.Path, acknowledged);
        }

        Assert.All(Publishing.Append(Removing), action => Assert.NotEmpty(DocumentsOf(acknowledged, action)));
    }

    private static async Task<List<string>> RunAndKillAsync(string folder, int seed, int lines, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CrashStore).Assembly.Location, Repository.Seed, folder, seed.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The crasher does not start.");
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        var said = new List<string>();
        while (said.Count < lines)
            said.Add(await process.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException($"The crasher ended by itself: {await errors}"));
        await Task.Delay(after, Cancellation); // where in the next action it dies is left to chance
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            said.Add(line);
        await process.WaitForExitAsync(Cancellation);
        return said;
    }

    private static async Task CheckAsync(string folder, List<string> acknowledged)
    {
        await using var store = new CrashStore(Repository.Seed, folder);
        Assert.Empty((await store.Get<CheckStore>().RunAsync(new Progress<CheckProgress>(), Cancellation)).Findings);
        await store.Get<RunReleases>().RunAsync(TimeProvider.System.GetUtcNow() + CrasherProgram.AllIsDue, Cancellation);
        await using var db = await store.OpenAsync(Cancellation);
        var log = await db.PublicationLog.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(e => e.Sequence));
        var published = Once(log, PublicationEvent.Published);
        var removed = Once(log, PublicationEvent.Removed);
        Assert.Subset(published, DocumentsOf(acknowledged, Publishing));
        Assert.Subset(removed, DocumentsOf(acknowledged, Removing));
        Assert.Equal(published.Except(removed).Order(), (await db.Publications.Select(p => p.DocumentId).ToListAsync(Cancellation)).Order());
        await CheckReleasesAsync(db, published, removed);
        await CheckAuditAsync(db, published, removed);
    }

    private static HashSet<Guid> DocumentsOf(List<string> acknowledged, params string[] actions) =>
        [.. acknowledged.Select(a => a.Split(' ')).Where(a => actions.Contains(a[0])).SelectMany(a => a.Skip(1)).Select(Guid.Parse)];

    private static HashSet<Guid> Once(List<LogEntry> log, PublicationEvent what)
    {
        var documents = log.Where(e => e.Event == what).Select(e => e.DocumentId).ToList();
        Assert.Distinct(documents);
        return [.. documents];
    }

    private static async Task CheckReleasesAsync(EditorialDbContext db, HashSet<Guid> published, HashSet<Guid> removed)
    {
        foreach (var bundle in await db.Bundles.AsNoTracking().ToListAsync(Cancellation))
        {
            var items = await db.BundleItems.Where(i => i.BundleId == bundle.Id).Select(i => i.DocumentId).ToListAsync(Cancellation);
            Assert.All(items, id => Assert.Equal(bundle.ReleasedAt is not null, published.Contains(id)));
        }

        var releases = await db.Releases.AsNoTracking().ToListAsync(Cancellation);
        Assert.All(releases, r => Assert.Equal(ReleaseState.Done, r.State));
        Assert.Equal(releases.Where(r => r.Kind == ReleaseKind.Unpublish).Select(r => r.DocumentId ?? default).Order(), removed.Order());
    }

    // The home page was published by the set-up, which is no person.
    private static async Task CheckAuditAsync(EditorialDbContext db, HashSet<Guid> published, HashSet<Guid> removed)
    {
        var home = await db.Documents.Where(d => d.ParentId == null).Select(d => d.Id).SingleAsync(Cancellation);
        Assert.Equal(published.Where(id => id != home).Order(), await AuditedAsync(db, AuditAction.Published));
        Assert.Equal(removed.Order(), await AuditedAsync(db, AuditAction.Removed));
        var released = await db.Bundles.Where(b => b.ReleasedAt != null).Select(b => b.Id).ToListAsync(Cancellation);
        var bundles = await db.AuditTrail.Where(e => e.Action == AuditAction.Published && e.DocumentId == null).Select(e => e.SubjectId ?? default).ToListAsync(Cancellation);
        Assert.Equal(released.Order(), bundles.Order());
    }

    private static async Task<IEnumerable<Guid>> AuditedAsync(EditorialDbContext db, string action) =>
        (await db.AuditTrail.Where(e => e.Action == action && e.DocumentId != null).Select(e => e.DocumentId ?? default).ToListAsync(Cancellation)).Order();
}
