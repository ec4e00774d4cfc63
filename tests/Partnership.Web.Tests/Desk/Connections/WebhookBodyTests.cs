using System.Text;
using Partnership.Delivery.Webhooks;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Desk.Connections;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>The shapes of the contract: Umbraco.Webhooks, Minimal and Legacy.</summary>
public sealed class WebhookBodyTests
{
    private static readonly Guid Subject = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Theory]
    [InlineData(WebhookEvents.ContentPublish, """{"id":"11111111-1111-1111-1111-111111111111","cultures":[{"culture":"cy","date":"2026-03-02T09:00:00Z"}]}""")]
    [InlineData(WebhookEvents.ContentUnpublish, """{"id":"11111111-1111-1111-1111-111111111111"}""")]
    [InlineData(WebhookEvents.ContentDelete, """{"id":"11111111-1111-1111-1111-111111111111"}""")]
    [InlineData(WebhookEvents.ContentMoved, """[{"id":"11111111-1111-1111-1111-111111111111"}]""")]
    [InlineData(WebhookEvents.MediaSave, """{"id":"11111111-1111-1111-1111-111111111111"}""")]
    [InlineData(WebhookEvents.MediaDelete, """{"id":"11111111-1111-1111-1111-111111111111"}""")]
    [InlineData(WebhookEvents.Ping, """{"id":"11111111-1111-1111-1111-111111111111"}""")]
    public void Of_Minimal_IsIdsOnly(string name, string body)
    {
        Assert.Equal(body, Text(new WebhookBody(null), name, WebhookPayload.Minimal));
        Assert.Equal(body, Text(new WebhookBody(new Shown(true)), name, WebhookPayload.Minimal));
    }

    [Fact]
    public void Of_Legacy_IsWhatIsPublicNowOrNull()
    {
        Assert.Equal("""{"name":"Page"}""", Text(new WebhookBody(new Shown(true)), WebhookEvents.ContentPublish, WebhookPayload.Legacy));
        Assert.Equal("""{"name":"File"}""", Text(new WebhookBody(new Shown(true)), WebhookEvents.MediaSave, WebhookPayload.Legacy));
        Assert.Equal("null", Text(new WebhookBody(new Shown(false)), WebhookEvents.ContentPublish, WebhookPayload.Legacy));
        Assert.Equal("null", Text(new WebhookBody(new Shown(false)), WebhookEvents.MediaSave, WebhookPayload.Legacy));
        Assert.StartsWith("""{"id":""", Text(new WebhookBody(new Shown(true)), WebhookEvents.ContentUnpublish, WebhookPayload.Legacy), StringComparison.Ordinal);
    }

    private static string Text(WebhookBody body, string name, WebhookPayload payload) => Encoding.UTF8.GetString(body.Of(new DueDelivery
    {
        Id = Guid.NewGuid(),
        Address = new Uri("https://partner.example/"),
        Secret = "x",
        OldSecret = null,
        Event = name,
        Payload = payload,
        SubjectId = Subject,
        Retries = 0,
        Cultures = [new PublicCulture("cy", new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc))],
    }));

    private sealed class Shown(bool isPublic) : IWebhookBodies
    {
        public byte[]? ContentItem(Guid id, string? culture) => isPublic && id == Subject ? """{"name":"Page"}"""u8.ToArray() : null;

        public byte[]? MediaItem(Guid id) => isPublic && id == Subject ? """{"name":"File"}"""u8.ToArray() : null;
    }
}
