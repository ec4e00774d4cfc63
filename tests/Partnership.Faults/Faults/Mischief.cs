using Partnership.Faults.Cluster;
using Partnership.Faults.Work;

namespace Partnership.Faults.Faults;

/// <summary>
/// Does faults, one to three at a time, and after each lets the site recover and be quiet for a while. The seed decides which, where and how long.
/// Shortly before releases may be due, which they are to the minute, it takes away the node that would do them.
/// </summary>
internal sealed class Mischief(Site site, Calendar calendar, int seed, bool isShort)
{
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(2);
    private const int SecondsBeforeMinute = 10;
    private const int SecondsOfMinute = 60;

    private readonly Random random = new(seed);
    private readonly Queue<FaultKind> unused = new();

    /// <summary>Goes on until everything was done once, in the short form, or until the time is over.</summary>
    public async Task RunAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        Refill();
        while (isShort ? unused.Count > 0 : Calendar.Now < end)
        {
            var kinds = Next();
            await Task.WhenAll(kinds.Select(k => InflictAsync(k.Kind, k.Node, k.HitsTurn, cancellationToken)));
            await site.RecoverAsync(cancellationToken).WaitAsync(LongestRecovery, cancellationToken);
            foreach (var trouble in calendar.All.Where(t => t.Until is null))
                calendar.End(trouble);
            var quiet = Calendar.Settles + TimeSpan.FromSeconds(isShort ? 0.5 : random.Next(0, 5));
            await Task.Delay(quiet, cancellationToken);
        }
    }

    // Every kind comes as often as the others.
    private void Refill()
    {
        foreach (var kind in AllFaults.Kinds.OrderBy(_ => random.Next()))
            unused.Enqueue(kind);
    }

    private List<(FaultKind Kind, Node Node, bool HitsTurn)> Next()
    {
        var turn = site.Nodes.FirstOrDefault(n => n.Name == site.LastTurn);
        var free = site.Nodes.OrderBy(_ => random.Next()).ToList();
        if (!isShort && turn is not null && Calendar.Now.Second >= SecondsOfMinute - SecondsBeforeMinute)
            return [(AllFaults.Kinds.Where(k => k.TakesTurnAway).ElementAt(random.Next(AllFaults.Kinds.Count(k => k.TakesTurnAway))), turn, true)];
        // Half of what takes a turn away hits the node that has it.
        if (turn is not null && random.Next(2) == 0)
            free = [turn, .. free.Where(n => n != turn)];
        var picked = new List<(FaultKind, Node, bool)>();
        var hasDatabase = false;
        for (var count = isShort ? 2 : random.Next(10) switch { < 5 => 1, < 8 => 2, _ => 3 }; count > 0 && (unused.Count > 0 || !isShort); count--)
        {
            if (unused.Count == 0)
                Refill();
            var kind = unused.Dequeue();
            if (kind.OnDatabase ? hasDatabase : free.Count == 0)
            {
                unused.Enqueue(kind);
                continue;
            }

            hasDatabase |= kind.OnDatabase;
            var node = kind.OnDatabase ? site.Nodes[0] : free[0];
            picked.Add((kind, node, !kind.OnDatabase && kind.TakesTurnAway && node == turn));
            if (!kind.OnDatabase)
                free.RemoveAt(0);
        }

        return picked;
    }

    private async Task InflictAsync(FaultKind kind, Node node, bool hitsTurn, CancellationToken cancellationToken)
    {
        var lasts = kind.Shortest + ((kind.Longest - kind.Shortest) * random.NextDouble());
        Console.WriteLine($"{Calendar.Now:HH:mm:ss.f} {kind.Name}{(kind.OnDatabase ? "" : $" ({node.Name})")}{(hitsTurn ? ", which has the turn" : "")}, {lasts.TotalSeconds:0.0} s");
        calendar.Begin(kind.Name, kind.OnDatabase ? Calendar.Everything : node.Name, hitsTurn);
        try
        {
            await kind.BeginAsync(site, node, random);
            await Task.Delay(lasts, cancellationToken);
        }
        finally
        {
            await kind.EndAsync(site, node);
        }
    }
}
