using System.Text.RegularExpressions;

namespace Partnership.Architecture.Tests;

/// <summary>Each rule of publication names a test, and the test is there.</summary>
public sealed partial class PublicationRulesTests
{
    [Fact]
    public void Rules_EachOne_NamesATestThatIsThere()
    {
        var root = Repository.Root;
        var tests = TestsBelow(Path.Combine(root, "tests"));
        var rules = File.ReadAllLines(Path.Combine(root, "docs", "publication-rules.md")).Where(l => Rule().IsMatch(l)).ToList();

        var problems = rules.SelectMany(rule =>
        {
            var named = Named().Matches(rule).Select(m => m.Groups[1].Value).ToList();
            return named.Count == 0 ? [$"No test: {rule}"] : named.Where(n => !tests.Contains(n)).Select(n => $"No such test: {n}");
        });

        Assert.True(rules.Count >= 30, "The rules could not be read.");
        Assert.Empty(problems);
    }

    private static HashSet<string> TestsBelow(string folder) =>
        [.. from file in Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal)
            from match in Method().Matches(File.ReadAllText(file))
            select $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"];

    [GeneratedRegex(@"^\| \d+\. ")]
    private static partial Regex Rule();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Named();

    // A line at a time: whatever stands between the attribute and the method may have brackets of its own.
    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:(?!\s*public )[^\n]*\n)*\s*public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}
