using System.Collections.Immutable;

namespace Partnership.Editorial.Webhooks;

/// <summary>What webhooks tell. The names are Umbraco's, so that programs written for it understand them; they are stored: never change one.</summary>
public static class WebhookEvents
{
    /// <summary>A document became public, changed in public, or is marked as withdrawn.</summary>
    public const string ContentPublish = "Umbraco.ContentPublish";

    /// <summary>A document is public no more.</summary>
    public const string ContentUnpublish = "Umbraco.ContentUnpublish";

    /// <summary>The store has forgotten a document.</summary>
    public const string ContentDelete = "Umbraco.ContentDelete";

    /// <summary>The address of a public document changed.</summary>
    public const string ContentMoved = "Umbraco.ContentMoved";

    /// <summary>A file became public, or what is said about a public file changed.</summary>
    public const string MediaSave = "Umbraco.MediaSave";

    /// <summary>A file is public no more.</summary>
    public const string MediaDelete = "Umbraco.MediaDelete";

    /// <summary>Somebody tries whether a webhook arrives. Ours, not Umbraco's.</summary>
    public const string Ping = "Partnership.Ping";

    /// <summary>Everything that a webhook can be for.</summary>
    public static ImmutableArray<string> Offered { get; } = [ContentPublish, ContentUnpublish, ContentDelete, ContentMoved, MediaSave, MediaDelete];
}

/// <summary>What the body of a webhook holds. The numbers are stored: never change one.</summary>
public enum WebhookPayload
{
    /// <summary>Ids only: whoever receives it asks the Delivery API.</summary>
    Minimal = 0,

    /// <summary>The document as the Delivery API shows it, as Umbraco 17 sends it.</summary>
    Legacy = 1,
}

/// <summary>How far a delivery is. The numbers are stored: never change one.</summary>
public enum DeliveryState
{
    /// <summary>It waits to be sent, for the first time or again.</summary>
    Waiting = 0,

    /// <summary>The receiver has taken it.</summary>
    Sent = 1,

    /// <summary>It was tried as often as it is tried.</summary>
    GivenUp = 2,
}

/// <summary>Why an attempt failed. The numbers are stored: never change one.</summary>
public enum DeliveryFailure
{
    /// <summary>The receiver answered with a status that says no.</summary>
    Status = 1,

    /// <summary>The receiver sent us to another address, which is never followed.</summary>
    Redirect = 2,

    /// <summary>There was no whole answer in time.</summary>
    Timeout = 3,

    /// <summary>The name of the host can't be looked up.</summary>
    NoSuchHost = 4,

    /// <summary>Nobody answers there, or the connection broke.</summary>
    Connection = 5,

    /// <summary>The certificate is not right, or there is none.</summary>
    Certificate = 6,

    /// <summary>The address leads into an internal network.</summary>
    Forbidden = 7,

    /// <summary>The secret can't be opened any more: the keys of the site are others.</summary>
    Secret = 8,
}
