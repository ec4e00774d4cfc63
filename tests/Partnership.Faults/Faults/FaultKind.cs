using Partnership.Faults.Cluster;

namespace Partnership.Faults.Faults;

/// <summary>Something that goes wrong in real machine rooms.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="OnDatabase">Whether it is done to PostgreSQL, or to one node.</param>
/// <param name="Shortest">How long it lasts at least.</param>
/// <param name="Longest">How long it lasts at most.</param>
/// <param name="BeginAsync">Does it. The node is one that runs; it means nothing for faults of the database.</param>
/// <param name="EndAsync">Takes its cause away. What has died of it is started again by whoever recovers the site.</param>
internal sealed record FaultKind(
    string Name, bool OnDatabase, TimeSpan Shortest, TimeSpan Longest, Func<Site, Node, Random, Task> BeginAsync, Func<Site, Node, Task> EndAsync)
{
    /// <summary>Whether it keeps the node that does the scheduled work from doing it, so that another must.</summary>
    public bool TakesTurnAway { get; init; }
}
