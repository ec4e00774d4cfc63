using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Partnership.Architecture.Tests;

/// <summary>The arrows between projects: dependencies point down this list only.</summary>
public class ProjectArrowTests
{
    private static readonly string[] FromTopToBottom =
    [
        "Partnership.Web",
        "Partnership.Umbraco",
        "Partnership.Delivery",
        "Partnership.Editorial.Sqlite",
        "Partnership.Editorial.PostgreSql",
        "Partnership.Editorial",
        "Partnership.Search",
        "Partnership.Documents.Examiner",
        "Partnership.Documents",
        "Partnership.Disclosure",
        "Partnership.Publishing",
        "Partnership.Content",
    ];

    /// <summary>What each project may use of the others. A project that is missing here may use none.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Partnership.Web"] = ["Partnership.Delivery", "Partnership.Editorial.Sqlite", "Partnership.Editorial.PostgreSql", "Partnership.Editorial", "Partnership.Search", "Partnership.Documents.Examiner", "Partnership.Documents", "Partnership.Disclosure", "Partnership.Publishing", "Partnership.Content"],
        ["Partnership.Umbraco"] = ["Partnership.Disclosure", "Partnership.Publishing", "Partnership.Content"],
        ["Partnership.Delivery"] = ["Partnership.Content"],
        ["Partnership.Editorial.Sqlite"] = ["Partnership.Editorial"],
        ["Partnership.Editorial.PostgreSql"] = ["Partnership.Editorial"],
        ["Partnership.Editorial"] = ["Partnership.Documents", "Partnership.Disclosure", "Partnership.Publishing", "Partnership.Content"],
        ["Partnership.Documents.Examiner"] = ["Partnership.Documents"],
        ["Partnership.Search"] = ["Partnership.Documents", "Partnership.Content"],
        ["Partnership.Publishing"] = ["Partnership.Content"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Code =
        new ArchLoader().LoadAssemblies([.. FromTopToBottom.Select(System.Reflection.Assembly.Load)]).Build();

    // Read once: asking ArchUnit for every type of every dependency takes longer than all other tests together.
    private static readonly Dictionary<string, List<IType>> TypesOf = FromTopToBottom.ToDictionary(
        name => name, name => Types().That().ResideInAssembly(System.Reflection.Assembly.Load(name)).GetObjects(Code).ToList());

    public static TheoryData<string, string> ForbiddenArrows
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var from in FromTopToBottom)
                foreach (var to in FromTopToBottom)
                    if (from != to && !Allowed.GetValueOrDefault(from, []).Contains(to))
                        data.Add(from, to);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ForbiddenArrows))]
    public void Project_ForbiddenArrow_IsNotThere(string from, string to)
    {
        var target = TypesOf[to].ToHashSet();

        var offenders = TypesOf[from].Where(type => type.Dependencies.Any(d => target.Contains(d.Target))).Select(type => type.FullName).ToList();

        Assert.Empty(offenders);
    }

    [Fact]
    public void Content_AnyType_UsesNoFrameworkOfTheOutside()
    {
        string[] outside = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.IO.File", "System.Net.Http"];

        var offenders = TypesOf["Partnership.Content"]
            .SelectMany(type => type.Dependencies.Select(d => (type.FullName, Target: d.Target.FullName)))
            .Where(d => outside.Any(o => d.Target.StartsWith(o, StringComparison.Ordinal)))
            .ToList();

        Assert.Empty(offenders);
    }

    [Fact]
    public void Allowed_EveryArrow_PointsDown()
    {
        foreach (var (from, targets) in Allowed)
            foreach (var to in targets)
                Assert.True(Array.IndexOf(FromTopToBottom, from) < Array.IndexOf(FromTopToBottom, to), $"{from} -> {to} points up.");
    }
}
