using Partnership.Search.Evaluation.Collections;
using Partnership.Search.Querying;

namespace Partnership.Search.Evaluation;

/// <summary>Measures the ranking on the project's own judged set, or on a collection in a folder.</summary>
internal static class EvaluationProgram
{
    private const int Failed = 1;
    private const int WrongUse = 64;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var collection = args is ["--collection", var folder] ? folder : null;
        if (args.Length > 0 && collection is null)
        {
            await errors.WriteLineAsync("Usage: Partnership.Search.Evaluation [--collection <folder with docs.jsonl, queries.tsv and qrels.txt>]");
            return WrongUse;
        }

        if (collection is not null && MissingFile(collection) is { } missing)
        {
            await errors.WriteLineAsync($"The collection has no file {missing}.");
            return Failed;
        }

        var work = Directory.CreateTempSubdirectory("partnership-evaluation-").FullName;
        try
        {
            await (collection is null ? OwnAsync(work, output) : OfFilesAsync(collection, work, output));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task OwnAsync(string work, TextWriter output)
    {
        var answered = await JudgedSet.RunAsync(work, Tuning.Default, CancellationToken.None);
        foreach (var half in answered.GroupBy(a => a.Query.Group))
        {
            EvaluationReport.Write(output, $"Judged set, {half.Key}", [.. half]);
            foreach (var kind in half.GroupBy(a => a.Query.Kind))
                EvaluationReport.Write(output, $"Judged set, {half.Key}, {kind.Key}", [.. kind]);
        }
    }

    private static async Task OfFilesAsync(string collection, string work, TextWriter output)
    {
        var site = FileCollection.Read(Path.Combine(collection, "docs.jsonl"), SeedCollection.Schema(JudgedSet.Repository), work);
        var queries = JudgedCollection.Read(Path.Combine(collection, "queries.tsv"), Path.Combine(collection, "qrels.txt"));
        var answered = await Evaluation.RunAsync(site, queries, Path.Combine(work, "index"), Tuning.Default, CancellationToken.None);
        EvaluationReport.Write(output, Path.GetFileName(collection.TrimEnd('/')), answered);
    }

    private static string? MissingFile(string folder) =>
        new[] { "docs.jsonl", "queries.tsv", "qrels.txt" }.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name)));
}
