using System.Collections.Immutable;
using System.Globalization;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>Webhooks in words.</summary>
internal static class WebhookWords
{
    // What is shorter would be rounded to nothing.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    /// <summary>What webhooks can tell, in words.</summary>
    public static ImmutableArray<(string Name, string Words)> Events { get; } =
    [
        (WebhookEvents.ContentPublish, "A page or document is published, changed in public, or marked as withdrawn"),
        (WebhookEvents.ContentUnpublish, "It is removed or taken down"),
        (WebhookEvents.ContentDelete, "It is erased"),
        (WebhookEvents.ContentMoved, "Its address changes"),
        (WebhookEvents.MediaSave, "A file or picture becomes public, or what is said about it changes"),
        (WebhookEvents.MediaDelete, "A file or picture is public no more"),
    ];

    /// <summary>An event in words.</summary>
    public static string Of(string name) => name == WebhookEvents.Ping ? "Test" : Events.FirstOrDefault(e => e.Name == name).Words ?? name;

    /// <summary>What is sent, in words.</summary>
    public static string Of(WebhookPayload payload) => payload == WebhookPayload.Legacy ? "The whole document (Umbraco’s Legacy)" : "Only its id (Umbraco’s Minimal)";

    /// <summary>What came of an attempt, in words for somebody who looks after the site and not after its network.</summary>
    public static string Of(AttemptEntry attempt) => attempt.Failure switch
    {
        null => Invariant($"Arrived (status {attempt.Status})"),
        DeliveryFailure.Status => Invariant($"The receiver said no (status {attempt.Status})"),
        DeliveryFailure.Redirect => Invariant($"The receiver sent us to another address, and we never follow (status {attempt.Status})"),
        DeliveryFailure.Timeout => "The receiver did not answer in time",
        DeliveryFailure.NoSuchHost => "The name of the receiver can’t be looked up",
        DeliveryFailure.Certificate => "The receiver has no certificate that we trust",
        DeliveryFailure.Forbidden => "The address leads into an internal network, so nothing was sent",
        DeliveryFailure.Secret => "The secret can’t be read any more. Make a new one",
        _ => "Nobody answers there, or the connection broke",
    };

    /// <summary>How long an attempt took: <c>0.3 seconds</c>.</summary>
    public static string Of(TimeSpan duration) => duration < Shortest ? "less than 0.1 seconds" : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} seconds");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
