using System.Collections.Concurrent;
using System.Net;
using Partnership.Faults.Checking;
using Partnership.Faults.Cluster;

namespace Partnership.Faults.Work;

/// <summary>How long one node took to show, or to show no more, what was acknowledged.</summary>
/// <param name="What">What was done.</param>
/// <param name="Node">The node.</param>
/// <param name="Took">From the acknowledgement, or from when it was due.</param>
/// <param name="InTrouble">Whether this node, or the database, had a fault meanwhile or shortly before.</param>
internal sealed record Spread(Act What, string Node, TimeSpan Took, bool InTrouble);

/// <summary>Looks at every node until it shows what was published, and shows no more what was taken down.</summary>
internal sealed class Watch(Site site, Journal journal, Calendar calendar, Findings findings, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Seldom = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentBag<Task> watching = [];
    private readonly ConcurrentQueue<Spread> spreads = new();

    public IReadOnlyList<Spread> Spreads => [.. spreads];

    /// <summary>From now on every node is to show a draft; returns once one does.</summary>
    public async Task AppearsAsync(Draft draft, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var (word, since) = (draft.Word, due ?? Calendar.Now);
        draft.Moves++;
        var nodes = site.Nodes.Select(n => LookAsync(n, due is null ? Act.Publish : Act.Schedule, draft, since, (status, body) => status == HttpStatusCode.OK && body.Contains(word, StringComparison.Ordinal))).ToList();
        nodes.ForEach(watching.Add);
        await (await Task.WhenAny(nodes)).WaitAsync(cancellationToken);
        journal.IsPublic(new PublicPage(draft.Id, draft.Path, word));
    }

    /// <summary>From a time on every node is to show a draft, which nobody touches until then.</summary>
    public void AppearsLater(Draft draft, DateTimeOffset due) => watching.Add(WaitAsync(draft, due));

    /// <summary>From now on no node is to show a draft.</summary>
    public void Disappears(Draft draft)
    {
        draft.Moves++;
        foreach (var node in site.Nodes)
            watching.Add(LookAsync(node, Act.TakeDown, draft, Calendar.Now, (status, _) => status is HttpStatusCode.Gone or HttpStatusCode.NotFound));
    }

    /// <summary>Waits until everything that is looked at was seen.</summary>
    public Task EndAsync() => Task.WhenAll(watching);

    private async Task WaitAsync(Draft draft, DateTimeOffset due)
    {
        try
        {
            if (due - Calendar.Now is { Ticks: > 0 } wait)
                await Task.Delay(wait, cancellationToken);
            await AppearsAsync(draft, due, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task LookAsync(Node node, Act act, Draft draft, DateTimeOffset since, Func<HttpStatusCode, string, bool> isSo)
    {
        var move = draft.Moves;
        try
        {
            while (!await IsSoAsync(node, draft.Path, isSo))
            {
                if (draft.Moves != move)
                    return;
                var waited = Calendar.Now - since;
                if (waited > Patience)
                {
                    findings.Add("not shown everywhere", $"{act} of {draft.Path}: {node.Name} has not followed after {Patience.TotalMinutes} minutes.");
                    return;
                }

                await Task.Delay(waited.TotalSeconds < 3 ? Often : Seldom, cancellationToken);
            }

            var now = Calendar.Now;
            spreads.Enqueue(new Spread(act, node.Name, now - since, calendar.IsTroubled(node.Name, since, now)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task<bool> IsSoAsync(Node node, string path, Func<HttpStatusCode, string, bool> isSo)
    {
        try
        {
            using var response = await node.Client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return isSo(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception exception) when (Editor.IsAway(exception, cancellationToken))
        {
            return false;
        }
    }
}
