namespace Partnership.Web.Pages.Shared;

/// <summary>How many are how far, as a bar of 100 by 10.</summary>
public sealed class ProgressTally
{
    private const double Gap = 0.5;
    private const double Full = 100;

    /// <summary>Counts states.</summary>
    public ProgressTally(IEnumerable<ProgressState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        Total = counts.Values.Sum();
        var before = 0;
        var parts = new List<ProgressPart>();
        foreach (var state in ProgressState.All.Where(counts.ContainsKey))
        {
            var (start, end) = (Full * before / Total, Full * (before + counts[state]) / Total);
            before += counts[state];
            parts.Add(new ProgressPart(state, counts[state], Svg.Number(start), Svg.Number(end - start - (before < Total ? Gap : 0))));
        }

        Parts = parts;
        Complete = counts.GetValueOrDefault(ProgressState.Complete);
        Needed = Total - counts.GetValueOrDefault(ProgressState.Dropped);
    }

    /// <summary>How many there are.</summary>
    public int Total { get; }

    /// <summary>How many are done.</summary>
    public int Complete { get; }

    /// <summary>How many there are without those that something else took the place of.</summary>
    public int Needed { get; }

    /// <summary>The parts of the bar from its start, without empty ones.</summary>
    public IReadOnlyList<ProgressPart> Parts { get; }
}

/// <summary>One part of a bar.</summary>
/// <param name="State">How far these are.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Start">Where the part begins, as an SVG number.</param>
/// <param name="Width">How wide it is, as an SVG number.</param>
public sealed record ProgressPart(ProgressState State, int Count, string Start, string Width);

/// <summary>A bar with its title, and its legend.</summary>
/// <param name="Title">What was counted.</param>
/// <param name="Tally">The numbers.</param>
/// <param name="IsExample">Whether any of what was counted is made up.</param>
/// <param name="Counted">The heading of the numbers in the table behind it; null for no table.</param>
public sealed record ProgressFigure(string Title, ProgressTally Tally, bool IsExample, string? Counted = null);
