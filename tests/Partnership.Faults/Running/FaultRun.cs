using System.Globalization;
using System.Net;
using Partnership.Faults.Checking;
using Partnership.Faults.Cluster;
using Partnership.Faults.Faults;
using Partnership.Faults.Work;
using Calendar = Partnership.Faults.Work.Calendar;

namespace Partnership.Faults.Running;

/// <summary>A whole run: a site under steady editing and reading, faults, recovery, and the check of everything.</summary>
internal sealed class FaultRun(RunSettings settings)
{
    private const int Teams = 3;
    private const int Visitors = 2;
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SettleAtEnd = TimeSpan.FromSeconds(5);

    private readonly Calendar calendar = new();
    private readonly Findings findings = new();
    private readonly Journal journal = new();

    /// <summary>Does it.</summary>
    /// <returns>What it saw.</returns>
    public async Task<RunReport> RunAsync(CancellationToken cancellationToken)
    {
        var logs = Directory.CreateDirectory(settings.Folder).FullName;
        await using var site = await Site.StartAsync(logs, cancellationToken);
        var (began, end) = (Calendar.Now, Calendar.Now + settings.Duration);
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var turn = new TurnWatch(site);
        var watch = new Watch(site, journal, calendar, findings, reading.Token);
        var readers = new Readers(site, journal, new ReaderRules(journal, calendar), findings, settings.Seed);
        await readers.FindFilesAsync(cancellationToken);
        var steps = new Steps(journal, await Places.FindAsync(site, cancellationToken));
        var teams = await Task.WhenAll(Enumerable.Range(0, Teams).Select(n => Team.GatherAsync(site, steps, journal, watch, settings.Seed + n, end, cancellationToken)));
        Say($"{Teams} teams are signed in after {(Calendar.Now - began).TotalSeconds:0} s.");
        (began, end) = (Calendar.Now, Calendar.Now + settings.Duration);
        var work = Task.WhenAll(teams.Select(t => t.WorkAsync(working.Token)));
        var read = Task.WhenAll([turn.RunAsync(reading.Token), ReportAsync(readers, reading.Token), .. Enumerable.Range(0, Visitors).Select(n => readers.ReadAsync(n, reading.Token))]);

        try
        {
            await new Mischief(site, calendar, settings.Seed, settings.IsShort).RunAsync(end, cancellationToken);
        }
        catch (TimeoutException)
        {
            findings.Add("not recovered", $"after {calendar.All[^1].Kind} at {calendar.All[^1].From:O}");
        }

        await working.CancelAsync();
        await work;
        await site.RecoverAsync(cancellationToken).WaitAsync(LongestRecovery, cancellationToken);
        await ReleasesAsync(site, cancellationToken);
        await Task.WhenAny(watch.EndAsync(), Task.Delay(LongestRecovery, cancellationToken));
        await Task.Delay(SettleAtEnd, cancellationToken);
        await reading.CancelAsync();
        await read;
        foreach (var team in teams)
            team.Dispose();
        var evidence = await CheckAsync(site, cancellationToken);
        return new RunReport
        {
            Settings = settings,
            Took = Calendar.Now - began,
            HasSmallDisks = site.Postgres.Disk.IsMounted,
            Troubles = calendar.All,
            Written = journal.All,
            Findings = findings.All,
            Answers = readers.Counts,
            Spreads = watch.Spreads,
            Failovers = [.. calendar.All.Select(turn.Failover).OfType<TimeSpan>()],
            Releases = [.. Lateness(evidence)],
            GivenUp = teams.Sum(t => t.GivenUp),
            LogLength = evidence.LogHead,
            AuditLength = evidence.Audit.Count,
        };
    }

    /// <summary>How long after its time each release was done, and whether a fault hit the node that had the turn shortly before or meanwhile.</summary>
    private IEnumerable<(TimeSpan Late, bool AfterFault)> Lateness(Evidence evidence)
    {
        foreach (var release in evidence.Releases.Where(r => r.State == 1))
            if (evidence.Log.FirstOrDefault(l => l.Document == release.Document && l.ContentHash == release.ContentHash)?.CommittedAt is { } at)
                yield return (at - release.DueAt, calendar.IsTroubled(release.DueAt, at));
    }

    private async Task<Evidence> CheckAsync(Site site, CancellationToken cancellationToken)
    {
        var evidence = await EvidenceReader.ReadAsync(site.Postgres, cancellationToken);
        foreach (var finding in Checker.Check(journal.All, evidence))
            findings.Add(finding.Rule, finding.What);
        var (code, said) = await site.Nodes[0].CheckAsync();
        if (code != 0)
            findings.Add("the check command found something", said);
        foreach (var path in journal.Pages.Select(p => p.Path).Concat(["/", "/case-reviews", "/sitemap.xml", "/case-reviews/feed.atom"]))
        {
            var answers = await Task.WhenAll(site.Nodes.Select(n => AskAsync(n, path, cancellationToken)));
            if (answers[0].Status != HttpStatusCode.OK || answers.Any(a => a != answers[0]))
                findings.Add("nodes show different pages", $"{path}: {string.Join(", ", answers.Select(a => $"{(int)a.Status}, {a.Body.Length} characters"))}");
        }

        return evidence;
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(Node node, string path, CancellationToken cancellationToken)
    {
        using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    // Everything that was set for a time before now is done by itself.
    private async Task ReleasesAsync(Site site, CancellationToken cancellationToken)
    {
        for (var end = Calendar.Now + LongestRecovery; Calendar.Now < end; await Task.Delay(500, cancellationToken))
            if ((await EvidenceReader.ReadAsync(site.Postgres, cancellationToken)).Releases.All(r => r.State != 0))
                return;
        findings.Add("a release was not done exactly once", "A release still waits at the end.");
    }

    private async Task ReportAsync(Readers readers, CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), TimeProvider.System);
            while (await timer.WaitForNextTickAsync(cancellationToken))
                Say($"{calendar.All.Count} faults, {readers.Counts.Values.Sum()} requests, {journal.All.Count(w => w.Answer == Answer.Acknowledged)} acknowledged writes "
                    + $"({journal.All.Count(w => w.Answer == Answer.Unknown)} unknown, {journal.All.Count(w => w.Answer == Answer.Refused)} refused), {journal.All.Count(w => w is { Act: Act.Publish, Answer: Answer.Acknowledged })} published, {findings.All.Count} findings");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private static void Say(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Calendar.Now:HH:mm:ss} {line}"));
}
