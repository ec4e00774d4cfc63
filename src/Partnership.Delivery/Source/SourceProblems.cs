using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Partnership.Delivery.Source;

/// <summary>
/// What in Umbraco's content could not be used. Each is said once in the log, not at every look, until the same place is found in order
/// again.
/// </summary>
internal sealed partial class SourceProblems(ILogger<SourceProblems> logger)
{
    private const int Most = 1_000;

    // By place, so that a document with a new problem at the same place is said again. Bounded: what comes from outside names the places.
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Those that are known now, by the place where each stands.</summary>
    public IReadOnlyDictionary<string, string> Known => known;

    /// <summary>Notes a problem.</summary>
    /// <param name="place">Where: a document and its property, a type, or a file.</param>
    /// <param name="what">What is wrong, and what was done about it.</param>
    public void Note(string place, string what)
    {
        if (known.TryGetValue(place, out var before) && before == what)
            return;
        if (known.Count >= Most && before is null)
            known.Clear(); // they are all noted again when they are met again
        known[place] = what;
        LogProblem(OneLine(place), OneLine(what));
    }

    /// <summary>Forgets what was wrong at a place.</summary>
    public void Solve(string place) => known.TryRemove(place, out _);

    // Words from outside must not look like lines of the log.
    private static string OneLine(string text) => string.Concat(text.Take(300).Select(c => char.IsControl(c) ? ' ' : c));

    [LoggerMessage(LogLevel.Warning, "Umbraco: {Place}: {What}")]
    private partial void LogProblem(string place, string what);
}
