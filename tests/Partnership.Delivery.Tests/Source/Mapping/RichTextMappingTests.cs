using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Tests.Source.Mapping;

/// <summary>Formatted texts of Umbraco's become ours, and nothing in them is dangerous.</summary>
public sealed class RichTextMappingTests : IAsyncDisposable
{
    private readonly SourceKit kit = new(o => o.BaseUrl = "https://umbraco.example");
    private readonly List<string> notes = [];
    private readonly List<FileUse> files = [];

    [Fact]
    public void Map_RecordedMarkupAndTree_AreTheSame()
    {
        var markup = Body("item-by-id");
        var tree = Body("item-richtext-json");

        Assert.Equal(
            """<p>Body of <strong>article 2</strong>.</p><p><a data-destination-id="00000000-0000-4000-8000-000000000201" data-destination-type="article" data-link-type="Content" title="x">Previous</a></p>""",
            Sorted(tree));
        // The tree does not tell of the top of the destination's tree, which nothing here needs.
        Assert.Equal(Sorted(tree), Sorted(markup).Replace(" data-start-item-id=\"00000000-0000-4000-8000-000000000100\"", "", StringComparison.Ordinal).Replace(" data-start-item-path=\"home\"", "", StringComparison.Ordinal));
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("<p onclick=\"x()\">Hi</p><script>alert(1)</script>", "<p>Hi</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">Hi</a></p>", "<p><a>Hi</a></p>")]
    [InlineData("<p>Hi<iframe src=\"https://evil.example\"></iframe></p>", "<p>Hi</p>")]
    [InlineData("<svg><script>alert(1)</script></svg><p style=\"position:fixed\">Hi</p>", "<p>Hi</p>")]
    [InlineData("<p>Hi</p><img src=x onerror=alert(1)>", null)]
    public void Map_Dangerous_IsHarmless(string markup, string? expected)
    {
        var text = Map(new JsonObject { ["markup"] = markup })!;

        Assert.DoesNotContain("alert", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src", text, StringComparison.OrdinalIgnoreCase);
        if (expected is not null)
            Assert.Equal(expected, text);
    }

    [Fact]
    public void Map_Picture_NamesItsFile()
    {
        var text = Map(new JsonObject { ["markup"] = "<p><img src=\"/media/ab/hall.png?width=500&amp;height=2\" alt=\"Our hall\" data-udi=\"\"></p>" });

        var file = Assert.Single(files);
        Assert.Equal("/media/ab/hall.png", file.Url);
        Assert.True(file.IsByUrl);
        Assert.Equal($"<p><img alt=\"Our hall\" data-media-id=\"{file.Id}\"></p>", text);
    }

    [Fact]
    public void Map_PictureWithUdi_HasUmbracosId()
    {
        Map(new JsonObject { ["markup"] = "<img src=\"/media/ab/hall.png\" data-udi=\"umb://media/00000000000040008000000000000051\">" });

        Assert.Equal(Guid.Parse("00000000-0000-4000-8000-000000000051"), Assert.Single(files).Id);
    }

    [Fact]
    public void Map_BlockInside_IsLeftOutWithANote()
    {
        var text = Map(new JsonObject { ["markup"] = "<p>Hi</p><umb-rte-block data-content-id=\"x\"><p>inside</p></umb-rte-block>" });

        Assert.Equal("<p>Hi</p>", text);
        Assert.Contains("blocks", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/ab/report.pdf")]
    [InlineData("https://umbraco.example/media/ab/report.pdf")]
    public void Map_LinkToUmbracosMedia_KeepsTheWordsOnly(string href)
    {
        Assert.Equal("<p>The report</p>", Map(new JsonObject { ["markup"] = $"<p><a href=\"{href}\">The report</a></p>" }));
        Assert.Single(notes);
    }

    [Theory]
    [InlineData("<p></p>")]
    [InlineData("")]
    public void Map_Empty_IsUnset(string markup) => Assert.True(Map(new JsonObject { ["markup"] = markup }) is null or "<p></p>");

    [Fact]
    public void ToMarkup_AttributesAndTags_CanNotBreakOut()
    {
        var tree = """{"tag":"#root","elements":[{"tag":"p onclick=x","elements":[{"tag":"#text","text":"a"}]},{"tag":"a","attributes":{"title":"\"><script>","on load":"x","route":{}},"elements":[{"tag":"#text","text":"b &lt;i&gt;"}]}]}""";

        Assert.Equal("<a title=\"\"&gt;&lt;script&gt;\">b &lt;i&gt;</a>", Map(JsonNode.Parse(tree))!.Replace("&quot;", "\"", StringComparison.Ordinal)[1..]);
    }

    public ValueTask DisposeAsync() => kit.DisposeAsync();

    private static JsonNode? Body(string name) => JsonNode.Parse(Recording.Read(name).Body)?["properties"]?["body"];

    private string? Map(JsonNode? value)
    {
        using var json = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return kit.Get<RichTextMapper>().Map(json.RootElement, notes.Add, files.Add)?.Markup;
    }

    private string Sorted(JsonNode? value)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<body>{Map(value)}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            var attributes = element.Attributes.Select(a => (a.Name, a.Value)).OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
            foreach (var (name, _) in attributes)
                element.RemoveAttribute(name);
            foreach (var (name, text) in attributes)
                element.SetAttribute(name, text);
        }

        return body.InnerHtml;
    }
}
