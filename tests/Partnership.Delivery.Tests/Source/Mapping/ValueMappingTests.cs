using System.Text.Json;
using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Tests.Source.Mapping;

/// <summary>Values of Umbraco's become ours, whatever they are.</summary>
public sealed class ValueMappingTests : IAsyncDisposable
{
    private readonly SourceKit kit = new(o => o.BaseUrl = "https://umbraco.example");

    [Theory]
    [InlineData("reference", "\"  R 1\\n\"", "R 1")]
    [InlineData("reviewType", "\"learning-only\"", "learning-only")]
    [InlineData("reviewType", "\"Not published: learning only\"", "learning-only")]
    [InlineData("reviewType", "[\"Rapid review: what we learned\"]", "rapid-review")]
    [InlineData("summary", "\"one\\r\\ntwo\\u0001\"", "one\ntwo")]
    public void Map_Text_IsOurs(string alias, string json, string expected) => Assert.Equal(expected, Map("caseReview", alias, json).Properties.Text(alias));

    [Theory]
    [InlineData("publishedOn", "\"2026-01-02T00:00:00\"")]
    [InlineData("publishedOn", "\"2026-01-02\"")]
    [InlineData("publishedOn", "\"2026-01-02T00:00:00Z\"")]
    public void Map_Date_IsADay(string alias, string json) => Assert.Equal(new DateOnly(2026, 1, 2), Map("caseReview", alias, json).Properties.Date(alias));

    [Fact]
    public void Map_ListsAndPicks_AreOurs()
    {
        var theme = Guid.NewGuid();
        Assert.Equal(["a", "b"], Map("page", "printedAddresses", """["a","b","a"]""").Properties.Texts("printedAddresses"));
        Assert.Equal([theme], Map("caseReview", "themes", $$$$"""[{"id":"{{{{theme}}}}","contentType":"theme","properties":{}},null]""").Properties.Items("themes"));
        Assert.Equal([theme], Map("caseReview", "themes", $$"""{"id":"{{theme}}","contentType":"theme"}""").Properties.Items("themes"));
        Assert.True(Map("caseReview", "demonstration", "true").Properties.IsTrue("demonstration"));
    }

    [Fact]
    public void Map_Blocks_AreOurs()
    {
        var block = Guid.NewGuid();
        var mapped = Map("caseReview", "recommendations", $$$$"""
            {"items":[{"content":{"contentType":"recommendation","id":"{{{{block}}}}","properties":{"number":1.50,"text":"Do it.","agency":null}},"settings":null},
                      {"content":{"contentType":"door","id":"{{{{Guid.NewGuid()}}}}","properties":{}},"settings":null},
                      {"content":null}]}
            """);

        var only = Assert.Single(mapped.Properties.Blocks("recommendations"));
        Assert.Equal(block, only.Id);
        Assert.Equal(1.5m, only.Properties.Number("number"));
        Assert.Equal("Do it.", only.Properties.Text("text"));
    }

    [Fact]
    public void Map_Withdrawal_IsNoProperty()
    {
        var mapped = MapAll("page", """{"withdrawnOn":"2026-03-04T00:00:00","withdrawalExplanation":"Out of date."}""");

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), mapped.Withdrawal?.When);
        Assert.Equal("Out of date.", mapped.Withdrawal?.Explanation);
        Assert.Equal(0, mapped.Properties.Count);
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("incidentOn", "\"2024-01-01T00:00:00\"")]
    [InlineData("lateBecause", "\"A name.\"")]
    public void Map_InternalProperty_NeverEnters(string alias, string json) => Assert.Null(Map("caseReview", alias, json).Properties[alias]);

    [Theory]
    [InlineData("reference", "5")]
    [InlineData("reference", "{}")]
    [InlineData("publishedOn", "\"yesterday\"")]
    [InlineData("demonstration", "\"true\"")]
    [InlineData("reviewType", "\"made up\"")]
    [InlineData("harmTypes", "[{}]")]
    [InlineData("themes", "[{\"id\":\"x\"}]")]
    [InlineData("themes", "[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"contentType\":\"page\"}]")]
    [InlineData("report", "[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"url\":null}]")]
    [InlineData("recommendations", "\"none\"")]
    [InlineData("learning", "[1,2]")]
    public void Map_WrongType_IsLeftOutAndNamedOnce(string alias, string json)
    {
        var mapped = MapAll("caseReview", $$"""{"{{alias}}":{{json}},"area":"The borough"}""");
        MapAll("caseReview", $$"""{"{{alias}}":{{json}},"area":"The borough"}""");

        Assert.Null(mapped.Properties[alias]);
        Assert.Equal("The borough", mapped.Properties.Text("area"));
        Assert.Contains(alias, Assert.Single(Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact", "website", "\"http://plain.example/\"")]
    [InlineData("contact", "website", "\"javascript:alert(1)\"")]
    [InlineData("contact", "email", "\"a@b@c\"")]
    public void Map_UnsafeAddress_IsLeftOut(string type, string alias, string json) => Assert.Null(Map(type, alias, json).Properties[alias]);

    [Fact]
    public void Map_UnknownProperty_IsSaidOnceForItsType()
    {
        MapAll("page", """{"colour":"red","summary":"s"}""");
        MapAll("page", """{"colour":{"deep":[1]},"summary":"s"}""");

        Assert.Contains("'colour'", Assert.Single(Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_TooLong_IsShortened()
    {
        var text = Map("page", "summary", JsonSerializer.Serialize(string.Join(' ', Enumerable.Repeat("word", 200)))).Properties.Text("summary");

        Assert.InRange(text!.Length, 390, 400);
        Assert.EndsWith("word…", text, StringComparison.Ordinal);
        Assert.Single(Problems);
    }

    [Fact]
    public void Map_AnyJsonForAnyProperty_NeverThrowsAndStaysPublic()
    {
        var types = SourceKit.Schema.Types.Where(t => t.Kind != DocumentKind.Composition).ToArray();
        var leaf = Gen.OneOf(Gen.Const("null"), Gen.Const("true"), Gen.Int.Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), Gen.String.Select(s => JsonSerializer.Serialize(s)), Gen.Const("\"\\ud800\""), Gen.Const("1e400"), Gen.Const($"\"{Guid.NewGuid()}\""));
        string[] known = ["id", "items", "content", "contentType", "properties", "url", "markup", "tag", "elements", "attributes", "text"];
        var names = Gen.Int[0, known.Length - 1].Select(i => known[i]);
        var json = Gen.Recursive<string>((depth, inner) => depth > 3
            ? leaf
            : Gen.OneOf(leaf, inner.Array[0, 3].Select(a => $"[{string.Join(',', a)}]"), Gen.Select(names, inner).Array[0, 3].Select(m => $"{{{string.Join(',', m.DistinctBy(p => p.Item1).Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}")));

        Gen.Select(Gen.Int[0, types.Length - 1].Select(i => types[i]), json).Sample((type, value) =>
        {
            foreach (var property in type.Properties)
            {
                var mapped = Map(type.Alias, property.Alias, value);
                Assert.All(mapped.Properties, p => Assert.Equal(PropertyVisibility.Public, type.Find(p.Key)?.Visibility));
                PropertyJson.Write(mapped.Properties);
            }
        }, iter: 300);
    }

    public ValueTask DisposeAsync() => kit.DisposeAsync();

    private IEnumerable<string> Problems => kit.Log.Lines.Where(l => l.Level == Microsoft.Extensions.Logging.LogLevel.Warning).Select(l => l.Text);

    private MappedValues Map(string type, string alias, string json) => MapAll(type, $$$$"""{"{{{{alias}}}}":{{{{json}}}}}""");

    private MappedValues MapAll(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return kit.Get<ValueMapper>().Map(SourceKit.Schema.Get(type), document.RootElement, "/a-page/");
    }
}
