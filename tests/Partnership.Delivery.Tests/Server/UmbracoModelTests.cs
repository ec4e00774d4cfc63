using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Delivery.Tests.Server;

/// <summary>
/// Puts our answers through Umbraco's own model types. A member that they lack would be lost on the way, one that we lack would appear,
/// and another encoding of characters would show.
/// </summary>
public sealed class UmbracoModelTests
{
    private const string Api = "/umbraco/delivery/api/v2";

    public static TheoryData<string, bool> Answers => new()
    {
        { "/content?take=100", false },
        { "/content?take=100", true },
        { "/content?take=100&expand=properties[$all]", false },
        { "/content?take=100&expand=properties[blocks[properties[linkedPage[properties[$all]]]]]", true },
        { "/content?take=100&fields=properties[title]", false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Content_ThroughUmbracosModels_ComesOutTheSame(string target, bool isTree)
    {
        await using var host = await DeliveryHost.StartAsync(options => options.RichTextOutputAsJson = isTree);

        var items = await ItemsAsync(host, target);

        Assert.Equal(17, items.Count);
        foreach (var item in items)
        {
            var theirs = UmbracoModels.Item(item);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(item.GetRawText()), JsonNode.Parse(theirs)), $"{item.GetRawText()}\n{theirs}");
        }
    }

    [Fact]
    public async Task Content_ThroughUmbracosModels_IsTheSameText()
    {
        await using var host = await DeliveryHost.StartAsync();

        var items = await ItemsAsync(host, "/content?take=100&expand=properties[$all]");

        Assert.All(items, item => Assert.Equal(UmbracoModels.Item(item), item.GetRawText()));
    }

    [Fact]
    public async Task Media_ThroughUmbracosModels_ComesOutTheSame()
    {
        await using var host = await DeliveryHost.StartAsync();

        List<JsonElement> media = [.. await ItemsAsync(host, "/media?fetch=children:/"), .. await ItemsAsync(host, "/media?fetch=children:/images")];

        Assert.Equal(3, media.Count);
        Assert.All(media, m => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(m.GetRawText()), JsonNode.Parse(UmbracoModels.Medium(m)))));
    }

    private static async Task<List<JsonElement>> ItemsAsync(DeliveryHost host, string target)
    {
        using var answer = await host.GetAsync(Api + target);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray()];
    }
}
