using CsCheck;
using Partnership.Delivery.Server.Selection;

namespace Partnership.Delivery.Tests.Server;

public sealed class SelectionParserTests
{
    private static readonly Gen<string> Piece = Gen.OneOf([.. new[] { "properties", "[", "]", ",", "$all", "title", " ", "$", "é", "[[", "properties[" }.Select(Gen.Const)]);

    [Theory]
    [InlineData("properties[title]", "title", true)]
    [InlineData("properties[title]", "body", false)]
    [InlineData("properties[$all]", "anything", true)]
    [InlineData("properties[a,b,c]", "c", true)]
    [InlineData("properties[a[properties[b]]]", "a", true)]
    [InlineData("", "title", false)]
    public void TryParse_WellFormed_NamesWhatItSays(string text, string alias, bool isNamed)
    {
        Assert.True(SelectionParser.TryParse(text, out var selection));
        Assert.Equal(isNamed, selection.Has(alias));
    }

    [Fact]
    public void Inside_NestedName_IsItsOwn()
    {
        Assert.True(SelectionParser.TryParse("properties[a[properties[b]],$all[properties[c]]]", out var selection));

        Assert.True(selection.Inside("a")!.Has("b"));
        Assert.False(selection.Inside("a")!.Has("c"));
        Assert.True(selection.Inside("other")!.Has("c"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("properties")]
    [InlineData("properties[]")]
    [InlineData("properties[title")]
    [InlineData("properties[title]]")]
    [InlineData("properties[title,]")]
    [InlineData("properties[ title]")]
    [InlineData("properties[$any]")]
    [InlineData("Properties[title]")]
    [InlineData("properties[a[b]]")]
    [InlineData("properties[a[properties[b]]")]
    public void TryParse_Malformed_SaysNo(string text) => Assert.False(SelectionParser.TryParse(text, out _));

    [Fact]
    public void TryParse_DeeperThanAnySite_SaysNo()
    {
        Assert.True(SelectionParser.TryParse(Nested(8), out _));
        Assert.False(SelectionParser.TryParse(Nested(9), out _));
    }

    [Fact]
    public void TryParse_MoreNamesThanAnySite_SaysNo() =>
        Assert.False(SelectionParser.TryParse($"properties[{string.Join(',', Enumerable.Range(0, 201).Select(i => $"p{i}"))}]", out _));

    [Fact]
    public void TryParse_AnyText_EndsWithAnAnswer() =>
        Piece.Array[0, 40].Sample(pieces => SelectionParser.TryParse(string.Concat(pieces), out var selection) || !selection.Has("title"));

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("properties[$all[", levels - 1)) + "properties[$all]" + string.Concat(Enumerable.Repeat("]]", levels - 1));
}
