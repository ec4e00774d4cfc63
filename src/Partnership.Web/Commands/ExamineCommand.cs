using System.Globalization;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Editorial.Disclosure;
using Partnership.Web.Desk.Disclosure;

namespace Partnership.Web.Commands;

/// <summary>Examines one file as the desk does, and says what was found. Nothing is kept, and no database is needed.</summary>
internal static class ExamineCommand
{
    private const int Found = 1;
    private const int NoInput = 66;

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values.Count != 1)
            return await CommandEnd.SayUsageAsync();

        if (!File.Exists(values[0]))
        {
            await Console.Error.WriteLineAsync($"There is no file {values[0]}.");
            return NoInput;
        }

        return await services.GetRequiredService<IFileExaminer>().ExamineAsync(Path.GetFullPath(values[0]), cancellationToken) switch
        {
            ExaminedFile file => Say(file, services.GetRequiredService<DisclosureCheck>()),
            NotExamined problem => Say(problem),
            var other => throw new InvalidOperationException($"An examination cannot end as {other.GetType().Name}."),
        };
    }

    private static int Say(ExaminedFile file, DisclosureCheck check)
    {
        var found = 0;
        foreach (var finding in file.Findings)
        {
            found += FindingKinds.IsAboutReading(finding.Kind.ToString()) ? 0 : 1;
            Say(finding.Page, FindingWords.NameOf(finding.Kind.ToString()), $"{finding.Why} {finding.Advice}");
        }

        var texts = file.Pages.Select(p => ((int?)p.Number, p.Text)).Concat(file.Beside.Select(b => (b.Page, b.Words)));
        foreach (var (page, text) in texts)
            foreach (var finding in check.Find(text, CaseWords.None))
            {
                found++;
                Say(page, FindingWords.NameOf(finding.Kind.ToString()), $"{finding.Text} ({FindingWords.Of(finding.Confidence)}). {finding.Why}");
            }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Looked at {file.Pages.Count:N0} {(file.Pages.Count == 1 ? "page" : "pages")}. {(found == 0 ? "Nothing was found that tells who somebody is. A person must still read it." : $"Findings: {found:N0}.")}"));
        return found == 0 ? 0 : Found;
    }

    private static int Say(NotExamined problem)
    {
        Console.WriteLine(problem.Message);
        return Found;
    }

    private static void Say(int? page, string kind, string words) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(page is { } number ? $"Page {number}" : "File")}: {kind}: {words}"));
}
