using Partnership.Content.Problems;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Schema;

/// <summary>Mistakes of files that can be read.</summary>
public sealed class SchemaRulesTests
{
    [Fact]
    public void Parse_AliasIsNotTheFileName_SaysWhere()
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(2, "  \"alias\": \"pgae\",").Problems());

        AssertProblem(2, "'pgae' must be the same as the file's name", problem);
    }

    [Fact]
    public void Parse_AliasIsTaken_NamesBothFiles()
    {
        var problem = Assert.Single(SchemaText.ProblemsOf(SchemaText.Page().AsFile(), SchemaText.Page().AsFile("page2.json")));

        Assert.Equal(new SourceProblem("page2.json", 1, "The alias 'page' is taken by page.json."), problem);
    }

    [Theory]
    [InlineData("\"allowedChildren\": [ \"page\", \"pgae\" ]", "'pgae' in allowedChildren")]
    [InlineData("\"allowedChildren\": [ \"details\" ]", "'details' in allowedChildren")]
    [InlineData("\"allowedChildren\": [ \"card\" ]", "'card' in allowedChildren")]
    [InlineData("\"compositions\": [ \"detials\" ]", "'detials' in compositions")]
    [InlineData("\"compositions\": [ \"card\" ]", "'card' in compositions")]
    [InlineData("\"compositions\": [ \"page\" ]", "'page' in compositions")]
    [InlineData("\"body\": \"txet\"", "'txet' must name a richText")]
    [InlineData("\"body\": \"title\"", "'title' must name a richText")]
    public void Parse_TypeNamesWhatDoesNotFit_SaysWhere(string member, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(5, $"  \"kind\": \"page\", {member},").Problems());

        AssertProblem(5, reason, problem);
    }

    [Theory]
    [InlineData("\"editor\": \"blocks\", \"blockTypes\": [ \"card\", \"crad\" ]", "'crad' in blockTypes")]
    [InlineData("\"editor\": \"blocks\", \"blockTypes\": [ \"page\" ]", "'page' in blockTypes")]
    [InlineData("\"editor\": \"items\", \"itemTypes\": [ \"page\", \"pgae\" ]", "'pgae' in itemTypes")]
    [InlineData("\"editor\": \"items\", \"itemTypes\": [ \"settings\" ]", "'settings' in itemTypes")]
    [InlineData("\"editor\": \"choice\", \"choices\": [ { \"value\": \"a\", \"label\": \"A\" }, { \"value\": \"a\", \"label\": \"B\" } ]", "'a' twice")]
    public void Parse_PropertyNamesWhatDoesNotFit_SaysWhere(string editor, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(10, $"      {editor},").Problems());

        AssertProblem(10, reason, problem);
    }

    [Theory]
    [InlineData("\"editor\": \"choice\"", "choices belong")]
    [InlineData("\"editor\": \"choices\", \"choices\": []", "choices belong")]
    [InlineData("\"editor\": \"text\", \"choices\": [ { \"value\": \"a\", \"label\": \"A\" } ]", "choices belong")]
    [InlineData("\"editor\": \"blocks\"", "must name its blockTypes")]
    [InlineData("\"editor\": \"text\", \"minItems\": 1", "is no list")]
    [InlineData("\"editor\": \"date\", \"maxItems\": 1", "is no list")]
    [InlineData("\"editor\": \"text\", \"maxLength\": 0", "no value can meet")]
    [InlineData("\"editor\": \"tags\", \"minItems\": -1", "no value can meet")]
    [InlineData("\"editor\": \"tags\", \"maxItems\": 0", "no value can meet")]
    [InlineData("\"editor\": \"tags\", \"minItems\": 3, \"maxItems\": 2", "no value can meet")]
    [InlineData("\"editor\": \"number\", \"minimum\": 3, \"maximum\": 2.5", "no value can meet")]
    public void Parse_PropertyContradictsItself_PointsAtItsAlias(string editor, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(10, $"      {editor},").Problems());

        AssertProblem(8, reason, problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Title")]
    [InlineData("page-title")]
    [InlineData("1st")]
    [InlineData("títle")]
    public void Parse_PropertyAliasIsNotCamelCase_SaysWhere(string alias)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(8, $"      \"alias\": \"{alias}\",").Problems());

        AssertProblem(8, "camel case", problem);
    }

    [Fact]
    public void Parse_PropertyIsThereTwice_SaysWhere()
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(8, "      \"alias\": \"body\",").Problems());

        AssertProblem(14, "'body' is there twice", problem);
    }

    [Fact]
    public void Parse_PropertyIsInCompositionToo_PointsAtTheTypesOwn()
    {
        var problem = Assert.Single(SchemaText.Page()
            .WithLine(5, "  \"kind\": \"page\", \"compositions\": [ \"details\" ],")
            .WithLine(8, "      \"alias\": \"summary\",")
            .Problems());

        AssertProblem(8, "'summary' is there twice", problem);
    }

    [Fact]
    public void Parse_PropertyIsInTwoCompositions_PointsAtThem()
    {
        var problem = Assert.Single(SchemaText.Page()
            .WithLine(5, "  \"kind\": \"page\", \"compositions\": [ \"details\", \"details\" ],")
            .Problems());

        AssertProblem(5, "'summary' is there twice", problem);
    }

    [Fact]
    public void Parse_PropertyHasTheAliasOfItsType_PointsAtTheProperty()
    {
        var problem = Assert.Single(SchemaText.Page()
            .WithLine(8, "      \"alias\": \"page\",")
            .WithLine(10, "      \"editor\": \"choice\",")
            .Problems());

        AssertProblem(8, "choices belong", problem);
    }

    [Fact]
    public void Parse_ChoiceIsThereTwiceInTheSecondOfTwoProperties_PointsAtThatOne()
    {
        var problem = Assert.Single(SchemaText.Page()
            .WithLine(10, "      \"editor\": \"choice\", \"choices\": [ { \"value\": \"a\", \"label\": \"A\" } ],")
            .WithLine(16, "      \"editor\": \"choice\", \"choices\": [ { \"value\": \"a\", \"label\": \"A\" }, { \"value\": \"a\", \"label\": \"B\" } ],")
            .Problems());

        AssertProblem(16, "'body' offers the choice 'a' twice", problem);
    }

    [Fact]
    public void Parse_TwoPropertiesNameTheSameUnknownType_PointsAtEach()
    {
        var problems = SchemaText.Page()
            .WithLine(10, "      \"editor\": \"items\", \"itemTypes\": [ \"pgae\" ],")
            .WithLine(16, "      \"editor\": \"items\", \"itemTypes\": [ \"pgae\" ],")
            .Problems();

        Assert.Equal([10, 16], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("element", "\"allowedAtRoot\": true", 2, "can't stand in the tree")]
    [InlineData("composition", "\"allowedChildren\": [ \"settings\" ]", 2, "can't stand in the tree")]
    [InlineData("composition", "\"compositions\": [ \"details\" ]", 5, "'details' in compositions")]
    public void Parse_KindForbidsWhatTheTypeSays_SaysWhere(string kind, string member, int line, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(5, $"  \"kind\": \"{kind}\", {member},").Problems());

        AssertProblem(line, reason, problem);
    }

    [Fact]
    public void Parse_ManyMistakes_NamesAll()
    {
        var problems = SchemaText.ProblemsOf(
            SchemaText.Page()
                .WithLine(5, "  \"kind\": \"page\", \"allowedChildren\": [ \"pgae\" ], \"compositions\": [ \"detials\" ], \"body\": \"title\",")
                .WithLine(8, "      \"alias\": \"title\", \"maxLength\": 0, \"minItems\": 1,")
                .AsFile(),
            SchemaText.Page().WithLine(2, "  \"alias\": \"other\",").WithLine(16, "      \"editor\": \"blocks\",").AsFile("ohter.json"));

        Assert.Equal(
            [("ohter.json", 2), ("ohter.json", 14), ("page.json", 5), ("page.json", 5), ("page.json", 5), ("page.json", 8), ("page.json", 8)],
            problems.Select(p => (p.File, p.Line)).Order());
        Assert.Equal(7, problems.Select(p => p.Reason).Distinct().Count());
    }

    [Fact]
    public void ToString_Problem_ReadsAsALink()
    {
        var problem = new SourceProblem("page.json", 7, "The name is missing.");

        Assert.Equal("page.json:7: The name is missing.", problem.ToString());
    }

    private static void AssertProblem(int line, string reason, SourceProblem problem)
    {
        Assert.Equal(("page.json", line), (problem.File, problem.Line));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }
}
