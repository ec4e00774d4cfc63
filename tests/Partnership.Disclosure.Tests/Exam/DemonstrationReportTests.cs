using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Disclosure.Tests.Exam;

public sealed partial class DemonstrationReportTests(ITestOutputHelper output)
{
    // Made-up names that stand only inside a report; a disclosure officer would put them on the case's list.
    private static readonly Dictionary<string, string[]> MadeUpNames = new() { ["six"] = ["Acorn", "Beech", "Catkin", "Damson", "Elder", "Fern"] };

    [Fact]
    public void Find_DemonstrationReports_FindsAtMostOneInAThousandWords()
    {
        var check = new DisclosureCheck(ContentSeed.Settings());
        var (words, found) = (0, 0);

        foreach (var file in Directory.GetFiles(Path.Combine(ContentSeed.Root, "demonstration/reports"), "*.md"))
        {
            var (prose, allowed) = Read(File.ReadAllText(file));
            var findings = check.Find(prose, new CaseWords { Allowed = [.. allowed, .. MadeUpNames.GetValueOrDefault(Path.GetFileName(file).Split('-')[0], [])] });
            foreach (var finding in findings)
                output.WriteLine($"{Path.GetFileName(file)} {finding.Kind} {finding.Confidence}: {finding.Text}");
            words += prose.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            found += findings.Count;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demonstration reports: {found} findings in {words} words"));
        Assert.InRange(found, 0, words / 1000);
        Assert.InRange(words, 50_000, 500_000);
    }

    // The names that a report allows stand at its head: the made-up name in the title, the author and the made-up area.
    private static (string Prose, string[] Allowed) Read(string markdown)
    {
        var end = markdown.IndexOf("\n---\n", 4, StringComparison.Ordinal);
        var head = markdown[..end];
        var title = Member().Matches(head).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim('"'));
        return (markdown[(end + 5)..], [title["title"].Split(':')[0], title["author"], title["area"].Split('(')[0]]);
    }

    [GeneratedRegex("^([a-z]+): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Member();
}
