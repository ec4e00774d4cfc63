using Partnership.Faults.Cluster;

namespace Partnership.Faults.Faults;

/// <summary>Every kind of fault that a run has.</summary>
internal static class AllFaults
{
    private static readonly Func<Site, Node, Task> Nothing = (_, _) => Task.CompletedTask;

    public static IReadOnlyList<FaultKind> Kinds { get; } =
    [
        new("node killed (kill -9)", false, Seconds(0), Seconds(3), (_, node, _) => node.KillAsync(), Nothing) { TakesTurnAway = true },
        new("PostgreSQL killed (kill -9)", true, Seconds(0), Seconds(3), (site, _, _) => site.Postgres.KillAsync(), Nothing),
        new("node paused (SIGSTOP)", false, Seconds(3), Seconds(14), (_, node, _) => Do(node.Stop), (_, node) => Do(node.Resume)) { TakesTurnAway = true },
        new("PostgreSQL paused (SIGSTOP)", true, Seconds(1), Seconds(6), (site, _, _) => Do(site.Postgres.Pause), (site, _) => Do(site.Postgres.Resume)),
        new("disk of a node full", false, Seconds(3), Seconds(7), (_, node, _) => FillAsync(node), (_, node) => FreeAsync(node)),
        new("disk of PostgreSQL full", true, Seconds(3), Seconds(7), (site, _, _) => site.Postgres.Disk.FillAsync(), (site, _) => Do(site.Postgres.Disk.Free)),
        new("clock of a node jumped forwards", false, Seconds(4), Seconds(8), (_, node, random) => Do(() => node.Clock.Set(Jump(random))), RightAsync),
        new("clock of a node jumped backwards", false, Seconds(4), Seconds(8), (_, node, random) => Do(() => node.Clock.Set(-Jump(random))), RightAsync),
        new("connections dropped", false, Seconds(0), Seconds(0.1), (_, node, _) => Do(node.Wire.Drop), Nothing),
        new("connections refused", false, Seconds(2), Seconds(7), (_, node, _) => Do(() => node.Wire.Refuses = true), (_, node) => Do(() => node.Wire.Refuses = false)) { TakesTurnAway = true },
        new("connections forgotten by a firewall", false, Seconds(1), Seconds(4), (_, node, _) => Do(node.Wire.Forget), Nothing) { TakesTurnAway = true },
        new("network a black hole", false, Seconds(3), Seconds(14), (_, node, _) => Do(node.Wire.BlackHole), (_, node) => Do(node.Wire.Through)) { TakesTurnAway = true },
        new("database slow", true, Seconds(3), Seconds(7), (site, _, random) => SlowAsync(site, Seconds(0.02 + (random.NextDouble() * 0.1))), (site, _) => SlowAsync(site, TimeSpan.Zero)),
    ];

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static TimeSpan Jump(Random random) => random.Next(2) == 0 ? TimeSpan.FromMinutes(random.Next(1, 60)) : TimeSpan.FromHours(random.Next(1, 49));

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Task FillAsync(Node node) => node.Disk.IsMounted ? node.Disk.FillAsync() : node.LimitFilesAsync(true);

    private static Task FreeAsync(Node node)
    {
        node.Disk.Free();
        return node.Disk.IsMounted ? Task.CompletedTask : node.LimitFilesAsync(false);
    }

    private static async Task RightAsync(Site site, Node node)
    {
        node.Clock.Set(TimeSpan.Zero);
        await Task.Delay(WrongClock.SeenWithin);
    }

    private static Task SlowAsync(Site site, TimeSpan delay)
    {
        foreach (var node in site.Nodes)
            node.Wire.Delay = delay;
        return Task.CompletedTask;
    }
}
