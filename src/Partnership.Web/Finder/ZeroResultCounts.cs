using System.Text.Json;
using Microsoft.Extensions.Options;
using Partnership.Web.Site;

namespace Partnership.Web.Finder;

/// <summary>
/// Counts, only when it is switched on, which searches find nothing. Whoever searches is not known here. A search is written down
/// only when at least five of one day were alike, so that no single person's words are ever kept.
/// </summary>
internal sealed class ZeroResultCounts(IOptions<Search.SearchOptions> options, TimeProvider clock, string folder)
{
    /// <summary>The fewest alike searches of a day that are kept.</summary>
    public const int Threshold = 5;

    private const int MostDifferent = 10_000;
    private const int LongestKept = 60;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly day = LondonTime.Today(clock);

    /// <summary>Notes a search that found nothing.</summary>
    public void Count(string text)
    {
        if (!options.Value.CountZeroResults || text.Length > LongestKept)
            return;
        lock (turn)
        {
            if (LondonTime.Today(clock) is var today && today != day)
                Begin(today);
            var count = counts.GetValueOrDefault(text);
            if (count == 0 && counts.Count >= MostDifferent)
                return;
            counts[text] = count + 1;
            if (count + 1 >= Threshold)
                Keep();
        }
    }

    private void Begin(DateOnly today)
    {
        counts.Clear();
        day = today;
    }

    private void Keep()
    {
        Directory.CreateDirectory(folder);
        var kept = counts.Where(c => c.Value >= Threshold).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value);
        File.WriteAllText(Path.Combine(folder, $"{LondonTime.Iso(day)}.json"), JsonSerializer.Serialize(kept));
    }
}
