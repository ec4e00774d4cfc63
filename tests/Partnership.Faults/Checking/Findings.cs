using System.Collections.Concurrent;

namespace Partnership.Faults.Checking;

/// <summary>One thing that must not be.</summary>
/// <param name="Rule">The rule, in a few words.</param>
/// <param name="What">Where and when.</param>
internal sealed record Finding(string Rule, string What);

/// <summary>Everything that the run holds against the site.</summary>
internal sealed class Findings
{
    private readonly ConcurrentQueue<Finding> all = new();

    public IReadOnlyList<Finding> All => [.. all];

    public void Add(string rule, string what)
    {
        all.Enqueue(new Finding(rule, what));
        Console.WriteLine($"FOUND {rule}: {what}");
    }
}
