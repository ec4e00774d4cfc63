using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Publishing.Rules;

namespace Partnership.Publishing.Tests.Rules;

public sealed class PropertyRulesTests
{
    private static readonly Choice[] Choices = [new() { Value = "a", Label = "A" }, new() { Value = "b", Label = "B" }];

    [Fact]
    public void Check_NothingIsSetAndNothingRequired_IsFine() =>
        Assert.Empty(PropertyRules.Check(PropertyBag.Empty, EveryEditor.Type, EveryEditor.Schema));

    [Theory]
    [InlineData(EditorKind.Text)]
    [InlineData(EditorKind.RichText)]
    [InlineData(EditorKind.Number)]
    [InlineData(EditorKind.Boolean)]
    [InlineData(EditorKind.Date)]
    [InlineData(EditorKind.Tags)]
    [InlineData(EditorKind.Items)]
    [InlineData(EditorKind.Files)]
    public void Check_RequiredValueIsUnset_SaysSo(EditorKind editor) =>
        Assert.Equal("'Field' is required.", Assert.Single(Check(null, Field(editor) with { Required = true })));

    [Fact]
    public void Check_RequiredValueIsEmptyOrBlank_SaysSo()
    {
        (EditorKind Editor, PropertyValue Value)[] blanks =
        [
            (EditorKind.Text, Bag.Text("")),
            (EditorKind.LongText, Bag.Text(" \n\u00a0")),
            (EditorKind.RichText, Bag.RichText("")),
            (EditorKind.RichText, Bag.RichText("<p></p>")),
            (EditorKind.RichText, Bag.RichText("<p class=\"a\"> &nbsp;<br></p>\n")),
            (EditorKind.Tags, Bag.Texts()),
            (EditorKind.Items, Bag.Items()),
            (EditorKind.Files, Bag.Files()),
        ];

        Assert.All(blanks, b => Assert.Equal("'Field' is required.", Assert.Single(Check(b.Value, Field(b.Editor) with { Required = true }))));
        Assert.All(blanks, b => Assert.Empty(Check(b.Value, Field(b.Editor))));
    }

    [Fact]
    public void Check_RequiredValueIsSet_IsFine()
    {
        Assert.Empty(Check(Bag.Text("a"), Field(EditorKind.Text) with { Required = true }));
        Assert.Empty(Check(Bag.RichText("<p>a</p>"), Field(EditorKind.RichText) with { Required = true }));
        Assert.Empty(Check(Bag.RichText("<p><img src=\"/media/1/a.png\" alt=\"\"></p>"), Field(EditorKind.RichText) with { Required = true }));
        Assert.Empty(Check(Bag.Number(0), Field(EditorKind.Number) with { Required = true }));
        Assert.Empty(Check(new BooleanValue(false), Field(EditorKind.Boolean) with { Required = true }));
    }

    [Fact]
    public void Check_PictureOfWhichNobodyHasSaidAnything_MayBeKeptAndNotPublished()
    {
        var problem = Assert.Single(Check(Bag.RichText("<p>a</p><figure><img data-media-id=\"x\"></figure>"), Field(EditorKind.RichText)));

        Assert.Contains("mark it as decorative", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Check_MaxLength_CountsCharacters(int length, bool isFine)
    {
        var reasons = Check(Bag.Text(new string('a', length)), Field(EditorKind.Text) with { MaxLength = 5 });

        Assert.Equal(isFine ? [] : ["'Field' has 6 characters; it may have 5."], reasons);
    }

    [Theory]
    [InlineData("0.5", "1", "2", "'Field' must be from 1 to 2.")]
    [InlineData("2.1", "1", "2", "'Field' must be from 1 to 2.")]
    [InlineData("1", "1", "2", null)]
    [InlineData("2", "1", "2", null)]
    [InlineData("0", "1", null, "'Field' must be 1 or more.")]
    [InlineData("99", "1", null, null)]
    [InlineData("3", null, "2", "'Field' must be 2 or less.")]
    [InlineData("-3", null, "2", null)]
    public void Check_NumberHasLimits_SaysWhich(string number, string? minimum, string? maximum, string? reason)
    {
        var field = Field(EditorKind.Number) with { Minimum = Decimal(minimum), Maximum = Decimal(maximum) };

        Assert.Equal(reason is null ? [] : [reason], Check(Bag.Number(Decimal(number) ?? 0), field));
    }

    [Theory]
    [InlineData(1, "'Field' needs at least 2.")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(4, "'Field' may have at most 3.")]
    public void Check_ListHasLimits_SaysWhich(int count, string? reason)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToArray();
        PropertyDefinition Limited(EditorKind editor) => Field(editor) with { MinItems = 2, MaxItems = 3 };

        string[] expected = reason is null ? [] : [reason];
        Assert.Equal(expected, Check(Bag.Texts([.. ids.Select(i => i.ToString())]), Limited(EditorKind.Tags)));
        Assert.Equal(expected, Check(Bag.Items([.. ids]), Limited(EditorKind.Items)));
        Assert.Equal(expected, Check(Bag.Files([.. ids]), Limited(EditorKind.Files)));
        Assert.Equal(expected, Check(
            Bag.Blocks([.. ids.Select(i => new Block(i, "card", PropertyBag.Empty))]), Limited(EditorKind.Blocks) with { BlockTypes = ["card"] }));
    }

    [Fact]
    public void Check_ListIsUnset_ItsLimitsMeanNothing() => Assert.Empty(Check(null, Field(EditorKind.Tags) with { MinItems = 2 }));

    [Fact]
    public void Check_ChoiceIsNotOffered_NamesWhatIs()
    {
        var choice = Field(EditorKind.Choice) with { Choices = Choices };
        var choices = Field(EditorKind.Choices) with { Choices = Choices };

        Assert.Empty(Check(Bag.Text("b"), choice));
        Assert.Empty(Check(Bag.Texts("b", "a"), choices));
        Assert.Equal(["'Field' can't be 'B'. It may be: a, b."], Check(Bag.Text("B"), choice));
        Assert.Equal(["'Field' can't be 'c'. It may be: a, b.", "'Field' can't be 'd'. It may be: a, b."], Check(Bag.Texts("c", "a", "d"), choices));
    }

    [Fact]
    public void Check_Tags_MayBeAnything() => Assert.Empty(Check(Bag.Texts("anything"), Field(EditorKind.Tags)));

    [Theory]
    [InlineData("name@example.org", true)]
    [InlineData("name", false)]
    [InlineData("@example.org", false)]
    [InlineData("name@", false)]
    public void Check_Email_NeedsBothSides(string text, bool isFine) =>
        Assert.Equal(isFine ? [] : ["'Field' must be an email address, like name@example.org."], Check(Bag.Text(text), Field(EditorKind.Email)));

    [Theory]
    [InlineData("https://example.org/page", true)]
    [InlineData("HTTPS://example.org", true)]
    [InlineData("http://example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("example.org", false)]
    [InlineData("/page", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://", false)]
    public void Check_Url_IsWholeAndSecure(string text, bool isFine) =>
        Assert.Equal(isFine ? [] : ["'Field' must be a whole address that begins with https://."], Check(Bag.Text(text), Field(EditorKind.Url)));

    [Fact]
    public void Check_ProblemInsideABlock_TellsItsPlace()
    {
        var blocks = Bag.Blocks(
            Bag.Block("card", ("heading", Bag.Text("short"))),
            Bag.Block("card", ("heading", Bag.Text("far too long"))));

        var problems = PropertyRules.Check(Bag.Of(("field", blocks)), Page(Field(EditorKind.Blocks) with { BlockTypes = ["card"] }, out var schema), schema);

        Assert.Equal([new PropertyProblem("field[2].heading", "'heading' has 12 characters; it may have 5.")], problems);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("nothing")]
    public void Check_BlockIsOfAnotherType_SaysSo(string type)
    {
        var blocks = Bag.Blocks(Bag.Block("card"), Bag.Block(type));

        var problems = PropertyRules.Check(Bag.Of(("field", blocks)), Page(Field(EditorKind.Blocks) with { BlockTypes = ["card"] }, out var schema), schema);

        Assert.Equal([new PropertyProblem("field[2]", $"'Field' can't hold a block of the type '{type}'.")], problems);
    }

    [Fact]
    public void Check_SeveralProblems_NamesAllInTheOrderOfTheSchema()
    {
        var schema = SchemaOf.Types(SchemaOf.Type(
            "page",
            DocumentKind.Page,
            SchemaOf.Property("one", EditorKind.Text) with { Required = true },
            SchemaOf.Property("two", EditorKind.Email) with { MaxLength = 3 },
            SchemaOf.Property("three", EditorKind.Date, PropertyVisibility.Internal) with { Required = true }));

        var problems = PropertyRules.Check(Bag.Of(("two", Bag.Text("long"))), schema.Get("page"), schema);

        Assert.Equal(["one", "two", "two", "three"], problems.Select(p => p.Alias));
    }

    [Fact]
    public void Check_UnknownAlias_IsPassedOver() =>
        Assert.Empty(PropertyRules.Check(Bag.Of(("former", Bag.Text(""))), EveryEditor.Type, EveryEditor.Schema));

    [Fact]
    public void Check_AnyValues_GivesReasonsForKnownPropertiesOnly() =>
        AnyBag.Of(EveryEditor.Type, EveryEditor.Schema).Sample(bag =>
        {
            var problems = PropertyRules.Check(bag, EveryEditor.Type, EveryEditor.Schema);

            // No limits are set, so only email addresses and links can be wrong.
            Assert.All(problems, p => Assert.Matches(@"^(blocks(Internal)?\[\d+\]\.)*(email|url)(Internal)?$", p.Alias));
            Assert.DoesNotContain(problems, p => string.IsNullOrWhiteSpace(p.Reason));
        });

    private static PropertyDefinition Field(EditorKind editor) => SchemaOf.Property("field", editor) with { Name = "Field" };

    private static decimal? Decimal(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Check(PropertyValue? value, PropertyDefinition field)
    {
        var type = Page(field, out var schema);
        return PropertyRules.Check(PropertyBag.Empty.With("field", value), type, schema).Select(p => p.Reason);
    }

    private static DocumentType Page(PropertyDefinition field, out ContentSchema schema)
    {
        schema = SchemaOf.Types(
            SchemaOf.Type("page", DocumentKind.Page, field),
            SchemaOf.Type("card", DocumentKind.Element, SchemaOf.Property("heading", EditorKind.Text) with { MaxLength = 5 }),
            SchemaOf.Type("other", DocumentKind.Element));
        return schema.Get("page");
    }
}
