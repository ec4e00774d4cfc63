namespace Partnership.Demonstration.Tests;

/// <summary>Finds runs of words that stand in more than one text.</summary>
internal static class WordRuns
{
    /// <summary>This many words in a row do not agree by chance.</summary>
    internal const int Length = 12;

    /// <summary>Words in lower case, of letters and digits only.</summary>
    internal static IReadOnlyList<string> Words(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant())
            .Where(word => word.Length > 0),
    ];

    /// <summary>One line for each run that two texts share, at its full length; texts are lists of unbroken passages.</summary>
    internal static IReadOnlyList<string> Shared(IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<string>> Passages)> texts)
    {
        var known = new Dictionary<string, Place>(StringComparer.Ordinal);
        var shared = new List<string>();
        foreach (var (name, passages) in texts)
        {
            var own = new Dictionary<string, Place>(StringComparer.Ordinal);
            foreach (var passage in passages)
                shared.AddRange(Shared(name, passage, known, own));
            foreach (var (run, place) in own)
                known.TryAdd(run, place);
        }

        return shared;
    }

    private static IEnumerable<string> Shared(
        string name, IReadOnlyList<string> words, Dictionary<string, Place> known, Dictionary<string, Place> own)
    {
        var reportedTo = 0;
        for (var start = 0; start + Length <= words.Count; start++)
        {
            var run = string.Join(' ', words.Skip(start).Take(Length));
            own.TryAdd(run, new Place(name, words, start));
            if (start < reportedTo || !known.TryGetValue(run, out var other))
                continue;

            reportedTo = start + other.CommonWords(words, start);
            yield return $"{other.Name} and {name} share: \"{string.Join(' ', words.Skip(start).Take(reportedTo - start))}\"";
        }
    }

    private sealed record Place(string Name, IReadOnlyList<string> Words, int Start)
    {
        internal int CommonWords(IReadOnlyList<string> words, int start)
        {
            var count = 0;
            while (Start + count < Words.Count && start + count < words.Count && Words[Start + count] == words[start + count])
                count++;
            return count;
        }
    }
}
