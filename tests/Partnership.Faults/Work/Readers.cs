using System.Collections.Concurrent;
using System.Net;
using Partnership.Faults.Checking;
using Partnership.Faults.Cluster;

namespace Partnership.Faults.Work;

/// <summary>Visitors who read on every node all the time: pages, lists, feeds, files, search.</summary>
internal sealed class Readers(Site site, Journal journal, ReaderRules rules, Findings findings, int seed)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    private static readonly string[] Always =
    [
        "/", "/case-reviews", "/case-reviews/child-larch", "/case-reviews/feed.atom", "/case-reviews/export.json", "/sitemap.xml", "/learning", "/search?q=neglect", "/api/search?q=word",
        "/umbraco/delivery/api/v2/content?take=50&sort=updateDate:desc",
    ];

    private readonly ConcurrentDictionary<(string Node, int Life, string Path), bool> shown = new();
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private string[] files = [];

    /// <summary>How many requests were answered how.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>Finds files that are public from the beginning.</summary>
    public async Task FindFilesAsync(CancellationToken cancellationToken)
    {
        var html = await site.Nodes[0].Client.GetStringAsync(new Uri("/case-reviews/child-larch", UriKind.Relative), cancellationToken);
        var page = await Testing.SiteFactory.ParseAsync(html, cancellationToken);
        files = [.. page.QuerySelectorAll("a[href$='.pdf']").Select(a => a.GetAttribute("href") ?? "").Distinct().Take(2)];
        Assert.NotEmpty(files);
    }

    /// <summary>Reads until it is told to stop.</summary>
    public async Task ReadAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random(seed + number);
        try
        {
            while (true)
            {
                await ReadOneAsync(site.Nodes[random.Next(site.Nodes.Count)], random, cancellationToken);
                await Task.Delay(Breath, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task ReadOneAsync(Node node, Random random, CancellationToken cancellationToken)
    {
        var (path, page) = Choose(random);
        var (life, asked) = (node.Life, Calendar.Now);
        try
        {
            using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            Count($"{(int)response.StatusCode}");
            var key = (node.Name, life, path);
            var mustBeThere = page is null || journal.Pages.Any(p => p.Document == page.Document);
            foreach (var finding in rules.Judge(new Reading(node.Name, path, asked, response.StatusCode, body), shown.ContainsKey(key), mustBeThere, Calendar.Now))
                findings.Add(finding.Rule, finding.What);
            if (response.StatusCode == HttpStatusCode.OK)
                shown[key] = true;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Count(node.IsPaused ? "no answer: paused" : "no answer in 20 s");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            Count("no connection");
        }
    }

    private (string Path, PublicPage? Page) Choose(Random random)
    {
        var what = random.Next(10);
        if (what < 4)
            return (Always[random.Next(Always.Length)], null);
        if (what == 4)
            return (files[random.Next(files.Length)], null);
        if (what == 5 && journal.SecretWords(Calendar.Now) is { Count: > 0 } secrets)
            return ($"/api/search?q={secrets[random.Next(secrets.Count)]}", null);
        return journal.Pages is { Count: > 0 } pages && pages[random.Next(pages.Count)] is var page ? (page.Path, page) : ("/", null);
    }

    private void Count(string answer) => counts.AddOrUpdate(answer, 1, (_, n) => n + 1);
}
