using System.Security.Cryptography;
using System.Text;

namespace Partnership.Editorial.Webhooks;

/// <summary>An address of another website or program that is told what becomes public and what is public no more.</summary>
internal sealed class Webhook
{
    public const int AddressMaxLength = 2000;
    public const int DescriptionMaxLength = 200;
    public const int EventsMaxLength = 400;
    public const int SealedSecretMaxLength = 1000;

    private const char Separator = ',';

    public Guid Id { get; set; }

    public required string Address { get; set; }

    public required string Description { get; set; }

    /// <summary>Names of <see cref="WebhookEvents"/>, with commas between.</summary>
    public required string Events { get; set; }

    public WebhookPayload Payload { get; set; }

    /// <summary>While it is off nothing is sent, and what happens waits.</summary>
    public bool IsOn { get; set; }

    /// <summary>The secret, sealed with keys that are not in the database.</summary>
    public required string SealedSecret { get; set; }

    /// <summary>The secret before that one, sealed likewise; null when nothing is signed with it any more.</summary>
    public string? OldSealedSecret { get; set; }

    /// <summary>Until when what is sent is signed with the old secret too. In UTC.</summary>
    public DateTime? OldSecretEndsAt { get; set; }

    /// <summary>The last entry of the publication log that has become deliveries.</summary>
    public long Cursor { get; set; }

    public Guid CreatedById { get; set; }

    public required string CreatedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public IEnumerable<string> EventNames => Events.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    public bool Wants(string name) => EventNames.Contains(name);

    /// <summary>Whether what is sent now is signed with the old secret too.</summary>
    public bool UsesOldSecret(DateTime now) => OldSealedSecret is not null && OldSecretEndsAt > now;

    public void ForgetOldSecret() => (OldSealedSecret, OldSecretEndsAt) = (null, null);

    /// <summary>A hash of all that can be edited, by which a form knows whether somebody else has edited it meanwhile.</summary>
    public string EditHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Address}\n{Description}\n{Events}\n{Payload:D}")));

    public static string Join(IEnumerable<string> events) => string.Join(Separator, events);
}

/// <summary>One thing that one webhook tells, until it has arrived or is given up.</summary>
internal sealed class WebhookDelivery
{
    public const int EventMaxLength = 60;

    /// <summary>The receiver gets it too, the same at every attempt.</summary>
    public Guid Id { get; set; }

    public Guid WebhookId { get; set; }

    /// <summary>The entry of the publication log; null for what is not in it.</summary>
    public long? Sequence { get; set; }

    public required string Event { get; set; }

    /// <summary>The document or the file.</summary>
    public Guid SubjectId { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>How often it was tried since it was last put into the queue.</summary>
    public int Attempts { get; set; }

    /// <summary>In UTC. Whoever sends it sets it to when another may try, should they die meanwhile.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>In UTC; null while it waits.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Puts it into the queue again, under its own id, with all its attempts.</summary>
    public void Requeue(DateTime now) => (State, Attempts, NextAttemptAt, FinishedAt) = (DeliveryState.Waiting, 0, now, null);
}

/// <summary>One attempt to send a delivery.</summary>
internal sealed class WebhookAttempt
{
    public Guid Id { get; set; }

    public Guid DeliveryId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }

    public int DurationMilliseconds { get; set; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? Status { get; set; }

    /// <summary>Null when the receiver has taken it.</summary>
    public DeliveryFailure? Failure { get; set; }
}
