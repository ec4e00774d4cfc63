using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Architecture.Tests.Security;

/// <summary>The checklist of the security standard has every requirement once, and names only what is there.</summary>
public sealed partial class ChecklistTests
{
    private static readonly string[] Statuses = ["met", "operator", "not applicable", "not met"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "asvs.md"));

    private static readonly IReadOnlyList<ChecklistRow> Rows = [.. Row().Matches(Page).Select(m => new ChecklistRow(
        m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value.Trim(), m.Groups[4].Value.Trim(), m.Groups[5].Value.Trim()))];

    [Fact]
    public void Rows_Together_AreTheRequirementsOfLevelOneAndTwo()
    {
        var standard = File.ReadLines(Path.Combine(Repository.Root, "tests", "Partnership.Architecture.Tests", "Security", "asvs-5.0.0.txt"))
            .Where(l => !l.StartsWith('#')).ToList();

        Assert.Equal((70, 183), (standard.Count(l => l.EndsWith(" 1", StringComparison.Ordinal)), standard.Count(l => l.EndsWith(" 2", StringComparison.Ordinal))));
        Assert.Equal(standard, Rows.Select(r => $"{r.Number} {r.Level}"));
    }

    [Fact]
    public void Rows_EachOne_HasAStatusAndSaysWhy()
    {
        Assert.DoesNotContain(Rows, r => !Statuses.Contains(r.Status));
        Assert.DoesNotContain(Rows, r => r.Asked.Length < 8);
        Assert.DoesNotContain(Rows, r => r.Cover.Length < 4);
    }

    [Fact]
    public void Rows_ThatAreMet_NameATestAFileOrASetting() =>
        Assert.DoesNotContain(Rows, r => r.Status == "met" && r.Named.Count == 0);

    [Fact]
    public void Rows_EachOne_NamesOnlyWhatIsThere() =>
        Assert.Empty(Rows.SelectMany(r => r.Named.Where(n => !NamedThings.IsThere(n)).Select(n => $"{r.Number}: {n}")));

    [Fact]
    public void Summary_CountsTheRows()
    {
        int Of(string status) => Rows.Count(r => r.Status == status);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"Of {Rows.Count} requirements {Of("met")} are met, {Of("operator")} are the operator's, {Of("not applicable")} are not applicable and {Of("not met")} are not met.");

        Assert.Contains(summary, Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security.md")]
    [InlineData("data-protection.md")]
    public void Page_AboutSecurity_NamesOnlyWhatIsThere(string page)
    {
        var named = NamedThings.In(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)));

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !NamedThings.IsThere(n));
    }

    [Theory]
    [InlineData("ChecklistTests", true)]
    [InlineData("SomeTestsThatNeverWereTests", false)]
    [InlineData("NamedThings.cs", true)]
    [InlineData("NothingHere.cs", false)]
    [InlineData("Desk:IdleTimeout", true)]
    [InlineData("Mail:Smtp:Port", true)]
    [InlineData("Desk:NoSuchSetting", false)]
    public void IsThere_Name_IsLookedFor(string name, bool isThere) =>
        Assert.Equal((name, isThere), (Assert.Single(NamedThings.In($"… `{name}` …")), NamedThings.IsThere(name)));

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \| ([12]) \|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private sealed record ChecklistRow(string Number, string Level, string Asked, string Status, string Cover)
    {
        public IReadOnlyList<string> Named { get; } = NamedThings.In(Cover);
    }
}
