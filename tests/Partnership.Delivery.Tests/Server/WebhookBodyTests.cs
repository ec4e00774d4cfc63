using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Delivery.Webhooks;

namespace Partnership.Delivery.Tests.Server;

public sealed class WebhookBodyTests
{
    [Theory]
    [InlineData(null, "/umbraco/delivery/api/v2/content/item/welcome")]
    [InlineData(PeerSite.Danish, "/umbraco/delivery/api/v2/content/item/velkommen")]
    public async Task ContentItem_Published_IsTheAnswerWithoutItsCultures(string? culture, string target)
    {
        await using var host = await DeliveryHost.StartAsync();
        using var answer = await host.GetAsync(target, ("Accept-Language", culture ?? "en-GB"));
        var expected = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        expected.Remove("cultures");

        var body = host.Services.GetRequiredService<IWebhookBodies>().ContentItem(PeerSite.Id(400), culture);

        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(body)!.ToJsonString());
    }

    [Fact]
    public async Task ContentItem_DraftOrUnknown_IsNothing()
    {
        await using var host = await DeliveryHost.StartAsync();
        var bodies = host.Services.GetRequiredService<IWebhookBodies>();

        Assert.Null(bodies.ContentItem(PeerSite.Id(300), null));
        Assert.Null(bodies.ContentItem(PeerSite.Id(401), PeerSite.Danish));
        Assert.Null(bodies.MediaItem(PeerSite.Id(9999)));
    }

    [Fact]
    public async Task MediaItem_Published_HasNoPath()
    {
        await using var host = await DeliveryHost.StartAsync();

        var body = JsonNode.Parse(host.Services.GetRequiredService<IWebhookBodies>().MediaItem(PeerSite.Id(51)))!.AsObject();

        Assert.Equal("Hero 1", body["name"]!.GetValue<string>());
        Assert.False(body.ContainsKey("path"));
    }
}
