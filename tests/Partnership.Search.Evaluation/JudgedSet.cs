using Partnership.Search.Evaluation.Collections;
using Partnership.Search.Querying;

namespace Partnership.Search.Evaluation;

/// <summary>The project's own questions about the demonstration reviews (judged/README.md).</summary>
internal static class JudgedSet
{
    /// <summary>The half that the ranking may be tuned on.</summary>
    public const string Tune = "tune";

    /// <summary>The half that is kept back.</summary>
    public const string Held = "held";

    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<JudgedQuery> Queries()
    {
        var folder = Path.Combine(Repository, "tests", "Partnership.Search.Evaluation", "judged");
        return JudgedCollection.Read(Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "qrels.txt"));
    }

    public static async Task<IReadOnlyList<AnsweredQuery>> RunAsync(string work, Tuning tuning, CancellationToken cancellationToken)
    {
        var site = await SeedCollection.ReadAsync(Repository, work, cancellationToken);
        return await Evaluation.RunAsync(site, Queries(), Path.Combine(work, "index"), tuning, cancellationToken);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The evaluation must run inside the repository.");
    }
}
