using Partnership.Content.Schema;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Schema;

public sealed class ContentSchemaTests
{
    [Fact]
    public void Parse_TypeHasComposition_PutsItsPropertiesFirst()
    {
        var schema = SchemaOf.Types(
            SchemaOf.Type("details", DocumentKind.Composition, SchemaOf.Property("summary", EditorKind.Text)),
            SchemaOf.Type("page", DocumentKind.Page, SchemaOf.Property("title", EditorKind.Text)) with { Compositions = ["details"] });

        var type = schema.Get("page");

        Assert.Equal(["summary", "title"], type.Properties.Select(p => p.Alias));
    }

    [Fact]
    public void Parse_BodyIsInComposition_Fits()
    {
        var schema = SchemaOf.Types(
            SchemaOf.Type("details", DocumentKind.Composition, SchemaOf.Property("text", EditorKind.RichText)),
            SchemaOf.Type("page", DocumentKind.Page) with { Compositions = ["details"], Body = "text" });

        Assert.Equal("text", schema.Get("page").Body);
    }

    [Fact]
    public void Types_AnyOrderOfFiles_AreAlphabeticalWithoutCompositions()
    {
        var schema = SchemaOf.Types(
            SchemaOf.Type("page", DocumentKind.Page), SchemaOf.Type("details", DocumentKind.Composition), SchemaOf.Type("card", DocumentKind.Element));

        Assert.Equal(["card", "page"], schema.Types.Select(t => t.Alias));
        Assert.Null(schema.Find("details"));
    }

    [Fact]
    public void Get_TypeIsUnknown_NamesIt()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => SchemaOf.Types(SchemaOf.Type("page", DocumentKind.Page)).Get("Page"));

        Assert.Contains("'Page'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentKind.Page, true)]
    [InlineData(DocumentKind.Part, true)]
    [InlineData(DocumentKind.Data, false)]
    [InlineData(DocumentKind.Element, false)]
    public void HasAddress_Kind_IsSoForPagesAndParts(DocumentKind kind, bool hasAddress) =>
        Assert.Equal(hasAddress, SchemaOf.Type("any", kind).HasAddress);

    [Fact]
    public void LabelOf_ChoiceIsNoLongerOffered_IsTheValue()
    {
        var property = SchemaOf.Property("kind", EditorKind.Choice) with { Choices = [new Choice { Value = "leaflet", Label = "Leaflet" }] };

        Assert.Equal("Leaflet", property.LabelOf("leaflet"));
        Assert.Equal("poster", property.LabelOf("poster"));
    }
}
