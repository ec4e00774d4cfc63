using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Editorial.Checking;
using Partnership.Publishing.Clock;
using Partnership.Publishing.Workflow;
using Partnership.Search.Indexing;

namespace Partnership.Web.Commands;

/// <summary>Proves that everything the site keeps is whole. It changes nothing, and a site may run meanwhile.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values.Count > 0)
            return await CommandEnd.SayUsageAsync();

        // Read first: whoever asks whether all is well must hear of a broken file of the workflow before a release does.
        _ = services.GetRequiredService<WorkflowCatalogue>();
        _ = services.GetRequiredService<BankHolidayCalendar>();
        CheckReport report = new([], 0, 0, 0, 0);
        await ProgressBar.ShowPartsAsync(async show => report = await services.GetRequiredService<CheckStore>().RunAsync(
            new Immediate<CheckProgress>(p => show(NameOf(p.Part), p.Done, p.Total)), cancellationToken));
        var index = services.GetRequiredService<IndexInspection>().Look(services.GetRequiredService<ContentSchema>());
        return Say(report, index);
    }

    private static int Say(CheckReport report, IndexCondition index)
    {
        foreach (var finding in report.Findings)
            Console.WriteLine($"{NameOf(finding.Part)}: {finding.Words}");
        if (index == IndexCondition.Unusable)
            Console.WriteLine("Search index: it is damaged, or was made by other rules. The site makes a new one by itself; the command reindex does it now.");
        var problems = report.Findings.Count + (index == IndexCondition.Unusable ? 1 : 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Looked at {report.Publications:N0} public pages, {report.LogEntries:N0} entries of the publication log, {report.AuditLines:N0} lines of the audit trail and {report.Files:N0} files."));
        if (index == IndexCondition.Missing)
            Console.WriteLine("There is no search index yet: the site makes one by itself.");
        Console.WriteLine(problems switch { 0 => "All is well.", 1 => "There is 1 problem.", _ => string.Create(CultureInfo.InvariantCulture, $"There are {problems:N0} problems.") });
        return problems == 0 ? 0 : CommandEnd.Failed;
    }

    private static string NameOf(CheckPart part) => part switch
    {
        CheckPart.Store => "Database",
        CheckPart.Publications => "Public pages",
        CheckPart.Log => "Publication log",
        CheckPart.Audit => "Audit trail",
        _ => "Files",
    };
}
