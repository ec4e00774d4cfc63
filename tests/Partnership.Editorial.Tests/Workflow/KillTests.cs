using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Crasher;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>A desk that is killed at any moment: after each start, everything that was acknowledged is there, exactly once.</summary>
public sealed class KillTests
{
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

        Assert.Contains(acknowledged, a => a.StartsWith("bundled", StringComparison.Ordinal));
        Assert.Contains(acknowledged, a => a.StartsWith("scheduled", StringComparison.Ordinal));
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
        // What was scheduled may wait a moment more.
        await store.Get<RunReleases>().RunAsync(TimeProvider.System.GetUtcNow().AddMinutes(1), Cancellation);
        await using var db = await store.OpenAsync(Cancellation);
        var log = await db.PublicationLog.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(e => e.Sequence));
        var published = log.Where(e => e.Event == PublicationEvent.Published).GroupBy(e => e.DocumentId).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(published.Values, count => Assert.Equal(1, count));
        foreach (var id in acknowledged.Select(a => a.Split(' ')).Where(a => a[0] is "published" or "scheduled" or "bundled").SelectMany(a => a.Skip(1)))
            Assert.True(published.ContainsKey(Guid.Parse(id)), $"{id} was acknowledged and is not public.");
        await CheckBundlesAsync(db, published);
        await CheckAuditAsync(db, published);
        Assert.Null((await store.Get<AuditTrail>().CheckAsync(Cancellation)).BrokenAt);
        Assert.DoesNotContain(await db.Releases.Select(r => r.State).ToListAsync(Cancellation), s => s is ReleaseState.Waiting or ReleaseState.Failed);
    }

    private static async Task CheckBundlesAsync(EditorialDbContext db, Dictionary<Guid, int> published)
    {
        foreach (var bundle in await db.Bundles.AsNoTracking().ToListAsync(Cancellation))
        {
            var items = await db.BundleItems.Where(i => i.BundleId == bundle.Id).Select(i => i.DocumentId).ToListAsync(Cancellation);
            Assert.All(items, id => Assert.Equal(bundle.ReleasedAt is not null, published.ContainsKey(id)));
        }
    }

    // The home page was published by the set-up, which is no person.
    private static async Task CheckAuditAsync(EditorialDbContext db, Dictionary<Guid, int> published)
    {
        var audited = await db.AuditTrail.Where(e => e.Action == AuditAction.Published && e.DocumentId != null).Select(e => e.DocumentId ?? default).ToListAsync(Cancellation);
        Assert.Equal(published.Count - 1, audited.Count);
        Assert.All(audited, id => Assert.Contains(id, published.Keys));
    }
}
