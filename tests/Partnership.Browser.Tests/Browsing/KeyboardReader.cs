using Microsoft.Playwright;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>A reader who uses the keyboard alone, and who must see at every stop where they are.</summary>
internal sealed class KeyboardReader(Visit visit)
{
    private const int MostStops = 250;
    private const string Frame = "iframe";

    /// <summary>Where the keyboard is; null when it is nowhere in the page.</summary>
    public Task<FocusStop?> WhereAsync() => FocusStop.ReadAsync(visit);

    /// <summary>Presses a key, such as Enter or Escape.</summary>
    public Task PressAsync(string key) => visit.Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab once.</summary>
    public async Task<FocusStop?> TabAsync()
    {
        await PressAsync("Tab");
        return await WhereAsync();
    }

    /// <summary>Presses Tab until the keyboard is on something, and fails when a stop on the way can't be seen.</summary>
    /// <param name="words">Words that it shows.</param>
    /// <param name="selector">Its classes or id, or an empty text for any.</param>
    public async Task<FocusStop> TabToAsync(string words, string selector = "")
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await TabAsync() is not { } stop)
                continue;
            Assert.True(stop.Trouble() is null, stop.Trouble());
            if (stop.Name.Contains(words, StringComparison.Ordinal) && stop.Selector.Contains(selector, StringComparison.Ordinal))
                return stop;
        }

        throw new InvalidOperationException($"The Tab key does not reach '{words}' {selector}.");
    }

    /// <summary>Presses Tab through the whole page, until the keyboard leaves it.</summary>
    /// <returns>Where a reader would be lost; nothing when they would not.</returns>
    public async Task<IReadOnlyList<string>> TourAsync()
    {
        var all = await FocusStop.NumberAsync(visit);
        var (seen, troubles) = (new List<int>(), new List<string>());
        for (var stops = 0; await TabAsync() is { } stop; stops++)
        {
            if (stops > all + MostStops)
                return [.. troubles, $"The keyboard does not leave {stop.Name}."];
            if (stop.Name.StartsWith(Frame, StringComparison.Ordinal))
                continue; // a page of its own, which has its own tour
            if (stop.Trouble() is { } trouble)
                troubles.Add(trouble);
            if (seen.Contains(stop.Number))
                break;
            if (stop.Number >= 0)
                seen.Add(stop.Number);
        }

        if (!seen.SequenceEqual(Enumerable.Range(0, all)))
            troubles.Add($"Of {all} places it goes to {string.Join(", ", seen)}.");
        return troubles;
    }

    /// <summary>Presses Enter on a link and waits for the page that it leads to.</summary>
    public async Task FollowAsync()
    {
        var before = visit.Page.Url;
        await PressAsync("Enter");
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(before);
        await visit.LoadedAsync();
    }
}
