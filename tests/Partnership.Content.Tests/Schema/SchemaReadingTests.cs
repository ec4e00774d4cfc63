using System.Text;
using Partnership.Content.Problems;
using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Schema;

/// <summary>Mistakes that make a file unreadable.</summary>
public sealed class SchemaReadingTests
{
    [Fact]
    public void Parse_FileIsSound_GivesType()
    {
        var type = ContentSchema.Parse([SchemaText.Page().AsFile()]).Get("page");

        Assert.Equal(DocumentKind.Page, type.Kind);
        Assert.Equal(["title", "body"], type.Properties.Select(p => p.Alias));
    }

    [Theory]
    [InlineData(4, "  \"icon\" \"page\",", 4, "':'")]
    [InlineData(5, "  \"kind\": \"page\"", 6, "','")]
    [InlineData(11, "      \"visibility\": \"public\",", 12, "trailing comma")]
    [InlineData(20, "", 20, "end")]
    public void Parse_SyntaxError_SaysWhere(int line, string text, int problemLine, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(problemLine, reason, problem);
    }

    [Theory]
    [InlineData(4, "  \"icon\": \"page\", \"colour\": \"red\",", "colour")]
    [InlineData(4, "  \"icon\": \"page\", \"Body\": \"body\",", "Body")]
    [InlineData(10, "      \"editor\": \"text\", \"requried\": true,", "requried")]
    public void Parse_UnknownMember_SaysWhere(int line, string text, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(line, reason, problem);
    }

    [Theory]
    [InlineData(2, "  \"alias\": null,", "$.alias")]
    [InlineData(3, "  \"name\": 7,", "$.name")]
    [InlineData(4, "  \"icon\": \"page\", \"allowedAtRoot\": \"yes\",", "$.allowedAtRoot")]
    [InlineData(4, "  \"icon\": \"page\", \"allowedChildren\": \"page\",", "$.allowedChildren")]
    [InlineData(5, "  \"kind\": \"pages\",", "$.kind")]
    [InlineData(5, "  \"kind\": 0,", "$.kind")]
    [InlineData(10, "      \"editor\": \"texts\",", "$.properties[0].editor")]
    [InlineData(10, "      \"editor\": \"text\", \"maxLength\": \"40\",", "$.properties[0].maxLength")]
    [InlineData(10, "      \"editor\": \"text\", \"maxLength\": 1.5,", "$.properties[0].maxLength")]
    [InlineData(17, "      \"visibility\": \"secret\"", "$.properties[1].visibility")]
    [InlineData(17, "      \"visibility\": 0", "$.properties[1].visibility")]
    [InlineData(17, "      \"visibility\": \"0\"", "$.properties[1].visibility")]
    public void Parse_WrongType_SaysWhere(int line, string text, string reason)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(line, reason, problem);
    }

    [Theory]
    [InlineData(2, "", 20, "alias")]
    [InlineData(4, "", 20, "icon")]
    [InlineData(8, "", 12, "alias")]
    [InlineData(10, "", 12, "editor")]
    [InlineData(11, "      \"required\": true", 12, "visibility")]
    public void Parse_RequiredMemberIsMissing_NamesItWhereTheObjectEnds(int line, string text, int problemLine, string member)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(problemLine, $"'{member}'", problem);
    }

    [Theory]
    [InlineData(3, "  \"name\": \"Page\", \"name\": \"Other\",", "name")]
    [InlineData(11, "      \"visibility\": \"internal\", \"visibility\": \"public\"", "visibility")]
    public void Parse_MemberIsThereTwice_SaysWhere(int line, string text, string member)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(line, member, problem);
    }

    [Theory]
    [InlineData(4, "  \"icon\": \"page\", \"allowedChildren\": [ \"page\", null ],")]
    [InlineData(4, "  \"icon\": \"page\", \"compositions\": [ null ],")]
    [InlineData(6, "  \"properties\": [ null,")]
    [InlineData(10, "      \"editor\": \"choice\", \"choices\": [ null ],")]
    [InlineData(10, "      \"editor\": \"blocks\", \"blockTypes\": [ null ],")]
    [InlineData(10, "      \"editor\": \"items\", \"itemTypes\": [ null ],")]
    [InlineData(10, "      \"editor\": \"files\", \"extensions\": [ null ],")]
    public void Parse_ListHasNull_SaysWhere(int line, string text)
    {
        var problem = Assert.Single(SchemaText.Page().WithLine(line, text).Problems());

        AssertProblem(line, "null", problem);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "empty")]
    [InlineData("[]", "DocumentType")]
    [InlineData("\"page\"", "DocumentType")]
    public void Parse_FileHoldsNoType_SaysSo(string text, string reason)
    {
        var problem = Assert.Single(SchemaText.ProblemsOf(new SchemaFile("page.json", Encoding.UTF8.GetBytes(text))));

        AssertProblem(1, reason, problem);
    }

    [Fact]
    public void Parse_FileIsNotUtf8_SaysWhere()
    {
        var utf8 = SchemaText.Page().WithLine(3, "  \"name\": \"Caff\u00ff\",").AsFile().Utf8;
        var latin1 = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(utf8));

        var problem = Assert.Single(SchemaText.ProblemsOf(new SchemaFile("page.json", latin1)));

        Assert.Equal(("page.json", 3), (problem.File, problem.Line));
    }

    [Fact]
    public void Parse_FileIsUtf16_SaysSo()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray();

        var problem = Assert.Single(SchemaText.ProblemsOf(new SchemaFile("page.json", utf16)));

        Assert.Equal(("page.json", 1), (problem.File, problem.Line));
    }

    [Fact]
    public void Parse_FileHasByteOrderMark_ReadsIt()
    {
        var file = SchemaText.Page().AsFile();

        var schema = ContentSchema.Parse([file with { Utf8 = [.. Encoding.UTF8.Preamble, .. file.Utf8] }]);

        Assert.NotNull(schema.Find("page"));
    }

    [Fact]
    public void Parse_FileHasByteOrderMark_CountsLinesAlike()
    {
        var file = SchemaText.Page().WithLine(5, "  \"kind\": \"page\", \"body\": \"title\",").AsFile();

        var problem = Assert.Single(SchemaText.ProblemsOf(file with { Utf8 = [.. Encoding.UTF8.Preamble, .. file.Utf8] }));

        AssertProblem(5, "body", problem);
    }

    [Fact]
    public void Parse_FileHasComments_ReadsIt()
    {
        var schema = ContentSchema.Parse([SchemaText.Page().WithLine(4, "  /* the icon */ \"icon\": \"page\", // of the desk").AsFile()]);

        Assert.NotNull(schema.Find("page"));
    }

    [Fact]
    public void Parse_NoFiles_SaysSo()
    {
        var problem = Assert.Single(SchemaText.ProblemsOf());

        Assert.Equal(1, problem.Line);
        Assert.Contains("no schema file", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ManyFilesAreUnreadable_NamesAll()
    {
        var problems = SchemaText.ProblemsOf(
            SchemaText.Page().WithLine(1, "").AsFile("a.json"),
            SchemaText.Page().AsFile("page.json"),
            SchemaText.Page().WithLine(3, "  \"name\": 7,").AsFile("b.json"),
            SchemaText.Page().WithLine(10, "      \"editor\": \"texts\",").AsFile("c.json"));

        Assert.Equal([("a.json", 2), ("b.json", 3), ("c.json", 10)], problems.Select(p => (p.File, p.Line)));
    }

    [Fact]
    public void Parse_ManyMistakes_TellsThemAllInItsMessage()
    {
        var exception = Assert.Throws<SchemaException>(() => ContentSchema.Parse(
            [SchemaText.Page().WithLine(3, "  \"name\": 7,").AsFile("a.json"), SchemaText.Page().WithLine(1, "").AsFile("b.json")]));

        Assert.Contains("\n  a.json:3: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\n  b.json:2: ", exception.Message, StringComparison.Ordinal);
    }

    private static void AssertProblem(int line, string reason, SourceProblem problem)
    {
        Assert.Equal(("page.json", line), (problem.File, problem.Line));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Reason, StringComparison.Ordinal);
    }
}
