namespace Partnership.Delivery.Webhooks;

/// <summary>
/// What webhooks of the payload kind Legacy carry: the same JSON as the Delivery API. It is made of the published snapshot when a
/// webhook is sent, so nothing that isn't public by then can leave.
/// </summary>
public interface IWebhookBodies
{
    /// <summary>A document as JSON in UTF-8, without its cultures.</summary>
    /// <param name="id">The document.</param>
    /// <param name="culture">The culture; null for the default one.</param>
    /// <returns>Null when it is not public.</returns>
    byte[]? ContentItem(Guid id, string? culture);

    /// <summary>A file as JSON in UTF-8, without its path.</summary>
    /// <param name="id">The file.</param>
    /// <returns>Null when it is not public.</returns>
    byte[]? MediaItem(Guid id);
}
