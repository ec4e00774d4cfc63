namespace Partnership.Web.Desk.SignIn;

/// <summary>Counts tries, in memory only. It never holds more than a set number of counts, whatever strangers send.</summary>
internal sealed class TryCounts(TimeProvider clock)
{
    private const int MostCounts = 20_000;

    // Held for a few instructions at a time.
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Ends, int Count)> counts = new(StringComparer.Ordinal);

    /// <summary>Counts a try.</summary>
    /// <param name="key">Whose try it is.</param>
    /// <param name="most">How many are allowed in a window.</param>
    /// <param name="window">How long the window is; it begins with the first try.</param>
    /// <returns>Null when it is allowed; otherwise how long to wait.</returns>
    public TimeSpan? Take(string key, int most, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var (ends, count) = counts.TryGetValue(key, out var found) && found.Ends > now ? found : (now + window, 0);
            if (count >= most)
                return ends - now;
            if (!counts.ContainsKey(key) && counts.Count >= MostCounts)
                MakePlace(now);
            counts[key] = (ends, count + 1);
            return null;
        }
    }

    /// <summary>Takes a try back, because it was none: the person came in.</summary>
    public void GiveBack(string key)
    {
        lock (gate)
            if (counts.TryGetValue(key, out var found))
                counts[key] = (found.Ends, Math.Max(0, found.Count - 1));
    }

    private void MakePlace(DateTimeOffset now)
    {
        foreach (var key in counts.Where(c => c.Value.Ends <= now).Select(c => c.Key).ToList())
            counts.Remove(key);
        if (counts.Count < MostCounts)
            return;
        foreach (var key in counts.OrderBy(c => c.Value.Ends).Take(MostCounts / 4).Select(c => c.Key).ToList())
            counts.Remove(key);
    }
}
