using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Values;

public sealed class PropertyJsonTests
{
    [Fact]
    public void Write_EveryKindOfValue_GivesReadableJson()
    {
        var id = Guid.Parse("11111111-2222-3333-4444-555555555555");
        var bag = Bag.Of(
            ("text", Bag.Text("a \"b\"")),
            ("richText", Bag.RichText("<p>é</p>")),
            ("number", Bag.Number(1.5m)),
            ("boolean", new BooleanValue(false)),
            ("date", Bag.Date(2025, 3, 1)),
            ("tags", Bag.Texts("b", "a")),
            ("items", Bag.Items(id)),
            ("files", Bag.Files(id)),
            ("blocks", Bag.Blocks(new Block(id, "outer", Bag.Of(("text", Bag.Text("x")))))));

        var json = PropertyJson.Write(bag);

        var expected = """
            {"blocks":[{"contentType":"outer","id":"11111111-2222-3333-4444-555555555555","properties":{"text":"x"}}],
            "boolean":false,"date":"2025-03-01","files":["11111111-2222-3333-4444-555555555555"],
            "items":["11111111-2222-3333-4444-555555555555"],"number":1.5,"richText":"\u003Cp\u003E\u00E9\u003C/p\u003E",
            "tags":["b","a"],"text":"a \u0022b\u0022"}
            """.ReplaceLineEndings("");
        Assert.Equal(expected, json);
    }

    [Fact]
    public void Write_NoValues_GivesEmptyObject() => Assert.Equal("{}", PropertyJson.Write(PropertyBag.Empty));

    [Fact]
    public void Write_AnyValues_ReadsBackTheSame() => AnyBag.Of(EveryEditor.Type, EveryEditor.Schema).Sample(bag =>
    {
        var json = PropertyJson.Write(bag);

        var read = new PropertyJsonReader(EveryEditor.Schema).Read(json, EveryEditor.Type);

        Same.Bags(bag, read);
        Assert.Equal(json, PropertyJson.Write(read));
    });

    [Fact]
    public void Write_ValuesInAnotherOrder_GivesTheSameText() => AnyBag.Values(EveryEditor.Type, EveryEditor.Schema)
        .SelectMany(values => Gen.Shuffle(values).Select(shuffled => (values, shuffled)))
        .Sample((values, shuffled) =>
            Assert.Equal(PropertyJson.Write(new PropertyBag(values)), PropertyJson.Write(new PropertyBag(shuffled))));

    [Theory]
    [InlineData("1", "1.00")]
    [InlineData("0", "0.000")]
    [InlineData("0", "-0.0")]
    [InlineData("1000", "1000.0")]
    [InlineData("-2.5", "-2.50")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Write_EqualNumbers_GivesTheShortestText(string one, string other)
    {
        const System.Globalization.NumberStyles style = System.Globalization.NumberStyles.Float;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var first = Bag.Number(decimal.Parse(one, style, culture));
        var second = Bag.Number(decimal.Parse(other, style, culture));

        Assert.Equal(first, second);
        Assert.Equal($"{{\"number\":{one}}}", PropertyJson.Write(Bag.Of(("number", first))));
        Assert.Equal($"{{\"number\":{one}}}", PropertyJson.Write(Bag.Of(("number", second))));
    }

    [Fact]
    public void Read_PropertyIsNoLongerInTheSchema_PassesItOver()
    {
        var read = Read("""
            {
              "title": "Old", "text": "New",
              "blocks": [
                {
                  "contentType": "outer", "id": "11111111-2222-3333-4444-555555555555",
                  "properties": { "title": "Old", "text": "New" }
                }
              ]
            }
            """);

        Assert.Equal(["text", "blocks"], read.Select(v => v.Key));
        Assert.Equal(["text"], read.Blocks("blocks").Single().Properties.Select(v => v.Key));
    }

    [Fact]
    public void Read_BlockTypeIsNoLongerInTheSchema_PassesTheBlockOver()
    {
        var read = Read("""
            {
              "blocks": [
                { "contentType": "former", "id": "11111111-2222-3333-4444-555555555555", "properties": { "text": "Old" } },
                { "contentType": "outer", "id": "11111111-2222-3333-4444-666666666666", "properties": { "text": "New" } }
              ]
            }
            """);

        Assert.Equal("New", read.Blocks("blocks").Single().Properties.Text("text"));
    }

    [Fact]
    public void Read_ValueIsNull_IsUnset() => Assert.Empty(Read("""{"text":null}"""));

    [Theory]
    [InlineData("""{"text":1}""", "text")]
    [InlineData("""{"number":"1"}""", "number")]
    [InlineData("""{"number":1e40}""", "number")]
    [InlineData("""{"boolean":"true"}""", "boolean")]
    [InlineData("""{"date":"1 March 2025"}""", "date")]
    [InlineData("""{"date":"2025-02-30"}""", "date")]
    [InlineData("""{"date":"2025-03-01T00:00:00"}""", "date")]
    [InlineData("""{"tags":"a"}""", "tags")]
    [InlineData("""{"tags":[null]}""", "tags")]
    [InlineData("""{"items":["x"]}""", "items")]
    [InlineData("""{"files":[1]}""", "files")]
    [InlineData("""{"blocks":[{}]}""", "blocks")]
    [InlineData("""{"blocks":[{"contentType":"outer","id":"1","properties":{}}]}""", "blocks")]
    [InlineData("""{"blocks":[{"contentType":"outer","id":"11111111-2222-3333-4444-555555555555","properties":[]}]}""", "blocks")]
    public void Read_ValueHasAnotherShape_NamesTheProperty(string json, string alias)
    {
        var exception = Assert.Throws<FormatException>(() => Read(json));

        Assert.Contains($"'{alias}'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    public void Read_TextIsNoObject_SaysSo(string json) => Assert.Throws<FormatException>(() => Read(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"text":"a","text":"b"}""")]
    public void Read_TextIsNotJson_SaysSo(string json) => Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read(json));

    private static PropertyBag Read(string json) => new PropertyJsonReader(EveryEditor.Schema).Read(json, EveryEditor.Type);
}
