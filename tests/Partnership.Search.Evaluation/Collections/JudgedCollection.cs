namespace Partnership.Search.Evaluation.Collections;

/// <summary>A question with the documents that answer it.</summary>
/// <param name="Number">Its number in the collection.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Group">What it is reported with, such as the half of the collection that it belongs to; empty for none.</param>
/// <param name="Kind">What kind of question it is; empty for none.</param>
/// <param name="Grades">Of each relevant document its grade, from 1.</param>
internal sealed record JudgedQuery(string Number, string Text, string Group, string Kind, IReadOnlyDictionary<string, int> Grades);

/// <summary>Reads questions and judgments in the forms of TREC.</summary>
internal static class JudgedCollection
{
    /// <summary>Questions that have a judgment.</summary>
    /// <param name="queriesFile">A line a question: number, text and, if there are any, group and kind, with tabs between.</param>
    /// <param name="qrelsFile">A line a judgment: number of the question, something, document, grade.</param>
    public static IReadOnlyList<JudgedQuery> Read(string queriesFile, string qrelsFile)
    {
        var grades = File.ReadLines(qrelsFile)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length >= 4 && parts[3] != "0")
            .ToLookup(parts => parts[0]);
        return
        [
            .. from line in File.ReadLines(queriesFile)
               where !string.IsNullOrWhiteSpace(line)
               let parts = line.Split('\t')
               where grades.Contains(parts[0])
               select new JudgedQuery(
                   parts[0],
                   parts[1],
                   parts.ElementAtOrDefault(2) ?? "",
                   parts.ElementAtOrDefault(3) ?? "",
                   grades[parts[0]].DistinctBy(g => g[2]).ToDictionary(g => g[2], g => int.Parse(g[3], System.Globalization.CultureInfo.InvariantCulture))),
        ];
    }
}
