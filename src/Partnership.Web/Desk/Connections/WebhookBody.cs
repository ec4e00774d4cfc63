using System.Text.Json;
using Partnership.Delivery.Webhooks;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>What a webhook says, in the shapes that Umbraco gives it. It is made when it is sent: what isn't public by then is an id, or null.</summary>
/// <param name="bodies">What shows documents as the Delivery API does; null for a site without it.</param>
internal sealed class WebhookBody(IWebhookBodies? bodies)
{
    /// <summary>The body, as JSON in UTF-8.</summary>
    public byte[] Of(DueDelivery delivery) => (delivery.Event, delivery.Payload) switch
    {
        (WebhookEvents.ContentPublish, WebhookPayload.Legacy) when bodies is not null => bodies.ContentItem(delivery.SubjectId, null) ?? "null"u8.ToArray(),
        (WebhookEvents.MediaSave, WebhookPayload.Legacy) when bodies is not null => bodies.MediaItem(delivery.SubjectId) ?? "null"u8.ToArray(),
        (WebhookEvents.ContentPublish, _) => Json(new { id = delivery.SubjectId, cultures = delivery.Cultures.Select(c => new { culture = c.Culture, date = c.PublishedAt }) }),
        (WebhookEvents.ContentMoved, _) => Json(new[] { new { id = delivery.SubjectId } }),
        _ => Json(new { id = delivery.SubjectId }),
    };

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value);
}
