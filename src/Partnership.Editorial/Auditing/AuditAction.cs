namespace Partnership.Editorial.Auditing;

/// <summary>What the audit trail records. The names are stored and exported: never change one.</summary>
public static class AuditAction
{
    /// <summary>A person signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Somebody tried to sign in and was refused.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>An account was locked for a while after too many failures.</summary>
    public const string LockedOut = "locked-out";

    /// <summary>A person signed out, or a session was ended.</summary>
    public const string SessionEnded = "session-ended";

    /// <summary>A password or second factor was set or reset.</summary>
    public const string CredentialsChanged = "credentials-changed";

    /// <summary>A person was invited, disabled, enabled, or got or lost a role.</summary>
    public const string PersonChanged = "person-changed";

    /// <summary>A document was made.</summary>
    public const string Created = "created";

    /// <summary>A version was saved.</summary>
    public const string Edited = "edited";

    /// <summary>A document was moved, sorted or copied.</summary>
    public const string Arranged = "arranged";

    /// <summary>A document went into the bin.</summary>
    public const string Binned = "binned";

    /// <summary>A document came out of the bin.</summary>
    public const string Restored = "restored";

    /// <summary>The store forgot a document.</summary>
    public const string Erased = "erased";

    /// <summary>A document with internal values was looked at.</summary>
    public const string ViewedRestricted = "viewed-restricted";

    /// <summary>A preview was looked at through a link.</summary>
    public const string ViewedPreview = "viewed-preview";

    /// <summary>A preview link was made or revoked.</summary>
    public const string PreviewLinkChanged = "preview-link-changed";

    /// <summary>A version was sent to be checked.</summary>
    public const string Submitted = "submitted";

    /// <summary>A gate was signed.</summary>
    public const string SignedOff = "signed-off";

    /// <summary>Signatures were voided.</summary>
    public const string SignOffsVoided = "sign-offs-voided";

    /// <summary>A submission was sent back.</summary>
    public const string Returned = "returned";

    /// <summary>A submission was taken back by its submitter.</summary>
    public const string Recalled = "recalled";

    /// <summary>A submission was claimed, let go or taken over, or its priority or due date set.</summary>
    public const string Claimed = "claimed";

    /// <summary>A time of release was set or taken away.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>A bundle was made, or a document was put into one or taken out.</summary>
    public const string BundleChanged = "bundle-changed";

    /// <summary>A comment was left, resolved or opened again. Never its words.</summary>
    public const string Commented = "commented";

    /// <summary>A version became public.</summary>
    public const string Published = "published";

    /// <summary>A version became public before its gates were signed.</summary>
    public const string PublishedInEmergency = "published-in-emergency";

    /// <summary>An emergency publication was approved afterwards.</summary>
    public const string EmergencyApproved = "emergency-approved";

    /// <summary>A release was refused when its time came.</summary>
    public const string ReleaseFailed = "release-failed";

    /// <summary>A page was marked as withdrawn.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A page was removed from the public.</summary>
    public const string Removed = "removed";

    /// <summary>A page was taken down in an emergency.</summary>
    public const string TakenDown = "taken-down";

    /// <summary>Words that must not appear in a case were added or taken away. Never the words.</summary>
    public const string CaseTermsChanged = "case-terms-changed";

    /// <summary>A finding of the disclosure check was dealt with.</summary>
    public const string FindingResolved = "finding-resolved";

    /// <summary>A file was added, replaced or deleted.</summary>
    public const string MediaChanged = "media-changed";

    /// <summary>A folder was brought in.</summary>
    public const string Imported = "imported";

    /// <summary>The store was restored from a backup; what the ledger of erasures tells of was taken away again.</summary>
    public const string RestoredFromBackup = "restored-from-backup";

    /// <summary>The audit trail was exported.</summary>
    public const string AuditExported = "audit-exported";

    /// <summary>A published review was exported for the national collection.</summary>
    public const string NationalEntryExported = "national-entry-exported";

    /// <summary>A record of a takedown was read or closed.</summary>
    public const string IncidentRead = "incident-read";

    /// <summary>A key of the API was made or revoked. Never the key.</summary>
    public const string ApiKeyChanged = "api-key-changed";

    /// <summary>A webhook was made, changed or deleted, or something was sent again. Never its address or secret.</summary>
    public const string WebhookChanged = "webhook-changed";
}
