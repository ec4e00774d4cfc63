using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Partnership.Architecture.Tests;

/// <summary>The arrows between projects: dependencies point down this list only.</summary>
public class ProjectArrowTests
{
    private static readonly string[] FromTopToBottom =
    [
        "Partnership.Web",
        "Partnership.Editorial.Sqlite",
        "Partnership.Editorial",
        "Partnership.Search",
        "Partnership.Documents",
        "Partnership.Publishing",
        "Partnership.Content",
    ];

    /// <summary>What each project may use of the others. A project that is missing here may use none.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Partnership.Web"] = ["Partnership.Editorial.Sqlite", "Partnership.Editorial", "Partnership.Search", "Partnership.Documents", "Partnership.Publishing", "Partnership.Content"],
        ["Partnership.Editorial.Sqlite"] = ["Partnership.Editorial"],
        ["Partnership.Editorial"] = ["Partnership.Documents", "Partnership.Publishing", "Partnership.Content"],
        ["Partnership.Search"] = ["Partnership.Documents", "Partnership.Content"],
        ["Partnership.Publishing"] = ["Partnership.Content"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Code =
        new ArchLoader().LoadAssemblies([.. FromTopToBottom.Select(System.Reflection.Assembly.Load)]).Build();

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
        var source = Types().That().ResideInAssembly(System.Reflection.Assembly.Load(from));
        var target = Types().That().ResideInAssembly(System.Reflection.Assembly.Load(to));

        var offenders = source.GetObjects(Code)
            .Where(type => type.Dependencies.Any(d => target.GetObjects(Code).Contains(d.Target)))
            .Select(type => type.FullName)
            .ToList();

        Assert.Empty(offenders);
    }

    [Fact]
    public void Content_AnyType_UsesNoFrameworkOfTheOutside()
    {
        string[] outside = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.IO.File", "System.Net.Http"];
        var content = Types().That().ResideInAssembly(System.Reflection.Assembly.Load("Partnership.Content")).GetObjects(Code);

        var offenders = content
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
