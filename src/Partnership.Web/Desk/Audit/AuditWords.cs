using System.Collections.Immutable;
using Partnership.Editorial.Auditing;

namespace Partnership.Web.Desk.Audit;

/// <summary>What the audit trail records, in words.</summary>
internal static class AuditWords
{
    /// <summary>Every action with its words, in the order in which a filter offers them.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> All { get; } =
    [
        new(AuditAction.SignedIn, "Signed in"),
        new(AuditAction.SignInFailed, "Sign-in failed"),
        new(AuditAction.LockedOut, "Account locked for a while"),
        new(AuditAction.SessionEnded, "Signed out, or session ended"),
        new(AuditAction.CredentialsChanged, "Password or second factor changed"),
        new(AuditAction.PersonChanged, "Person or role changed"),
        new(AuditAction.Created, "Made a document"),
        new(AuditAction.Edited, "Saved a version"),
        new(AuditAction.Arranged, "Moved, sorted or copied"),
        new(AuditAction.Binned, "Put into the bin"),
        new(AuditAction.Restored, "Taken out of the bin"),
        new(AuditAction.Erased, "Erased"),
        new(AuditAction.ViewedRestricted, "Looked at internal values"),
        new(AuditAction.ViewedPreview, "Preview looked at through a link"),
        new(AuditAction.PreviewLinkChanged, "Preview link made or revoked"),
        new(AuditAction.Submitted, "Sent to be checked"),
        new(AuditAction.SignedOff, "Signed"),
        new(AuditAction.SignOffsVoided, "Signatures made void"),
        new(AuditAction.CaseTermsChanged, "Words that must not appear changed"),
        new(AuditAction.FindingResolved, "Finding of the disclosure check dealt with"),
        new(AuditAction.Returned, "Sent back"),
        new(AuditAction.Recalled, "Taken back"),
        new(AuditAction.Commented, "Comment left, resolved or opened again"),
        new(AuditAction.Claimed, "Claimed, or priority or due day set"),
        new(AuditAction.Scheduled, "Time of release set or taken away"),
        new(AuditAction.BundleChanged, "Bundle made or changed"),
        new(AuditAction.Published, "Published"),
        new(AuditAction.PublishedInEmergency, "Published in an emergency"),
        new(AuditAction.EmergencyApproved, "Emergency approved"),
        new(AuditAction.ReleaseFailed, "Release refused"),
        new(AuditAction.Withdrawn, "Marked as withdrawn"),
        new(AuditAction.Removed, "Removed from the public"),
        new(AuditAction.TakenDown, "Taken down"),
        new(AuditAction.MediaChanged, "File added, replaced or deleted"),
        new(AuditAction.Imported, "Folder brought in"),
        new(AuditAction.NationalEntryExported, "Exported for the national collection"),
        new(AuditAction.RestoredFromBackup, "Restored from a backup"),
        new(AuditAction.AuditExported, "Audit trail exported"),
        new(AuditAction.IncidentRead, "Record of a takedown read or closed"),
        new(AuditAction.ApiKeyChanged, "API key made or revoked"),
        new(AuditAction.WebhookChanged, "Webhook made, changed or deleted"),
    ];

    /// <summary>An action in words; its code when it has none.</summary>
    public static string Of(string action) => All.FirstOrDefault(a => a.Key == action).Value ?? action;
}
