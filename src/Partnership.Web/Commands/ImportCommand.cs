using System.Globalization;
using Partnership.Editorial.Import;
using Partnership.Web.StartUp;

namespace Partnership.Web.Commands;

/// <summary>Brings in a folder of pages and files as drafts.</summary>
internal static class ImportCommand
{
    private const string Parent = "--parent";
    private const string As = "--as";
    private const string Top = "/";
    private const int Interrupted = 130;

    /// <summary>The options of the command, each with a value: the place below which everything is brought in, and in whose name.</summary>
    public static string[] Options { get; } = [Parent, As];

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var (parent, email) = (OptionOf(values, Parent) ?? Top, OptionOf(values, As));
        if (values.Count == 0 || values[0].StartsWith('-') || !AreOptions(values.Skip(1)))
            return await CommandEnd.SayUsageAsync("import needs one folder.");

        await services.GetRequiredService<ISiteStart>().RunAsync(cancellationToken);
        var import = services.GetRequiredService<ImportFolder>();
        Guid? person = null;
        if (email is not null && (person = await import.FindPersonAsync(email, cancellationToken)) is null)
            return await RefuseAsync($"Nobody with the email address {email} can sign in to the desk.");
        var what = new ImportFolderOptions { UserId = person, Folder = Path.GetFullPath(values[0]), Parent = parent };
        return await RunAsync(import, what, cancellationToken) switch
        {
            ImportFolderOutcome.Done done => Say(done.Report),
            ImportFolderOutcome.Refused refused => await RefuseAsync(refused.Reason.Reason),
            _ => Interrupted,
        };
    }

    // Null when somebody stopped it: what is brought in so far stays.
    private static async Task<ImportFolderOutcome?> RunAsync(ImportFolder import, ImportFolderOptions options, CancellationToken cancellationToken)
    {
        var (outcome, far) = ((ImportFolderOutcome?)null, new ImportProgress(0, 0));
        try
        {
            await ProgressBar.ShowAsync("Bringing in", async report => outcome = await import.RunAsync(
                options,
                new Immediate<ImportProgress>(p => report((far = p).Done, p.Total)),
                cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Stopped after {far.Done} of {far.Total} documents. Run it again: it goes on from there.");
        }

        return outcome;
    }

    private static string? OptionOf(IReadOnlyList<string> values, string option) =>
        values.SkipWhile(v => v != option).Skip(1).FirstOrDefault();

    private static bool AreOptions(IEnumerable<string> values) => values.Chunk(2).All(pair => pair.Length == 2 && Options.Contains(pair[0]));

    private static int Say(ImportReport report)
    {
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        foreach (var left in report.Documents.Where(d => d.As == ImportedAs.LeftAlone))
            Console.WriteLine($"{left.Source}: left alone. {left.Reason}");
        foreach (var missing in report.Missing)
            Console.WriteLine($"{missing} (to be filled in before it can be published)");
        foreach (var unused in report.UnusedFiles)
            Console.WriteLine($"{unused}: no document names this file.");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Count(ImportedAs.Made)} made, {report.Count(ImportedAs.Updated)} updated, {report.Count(ImportedAs.Unchanged)} unchanged, {report.Count(ImportedAs.LeftAlone)} left alone, {report.Problems.Length} problems."));
        return report.Problems.Length > 0 ? CommandEnd.Failed : 0;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return CommandEnd.Failed;
    }
}
