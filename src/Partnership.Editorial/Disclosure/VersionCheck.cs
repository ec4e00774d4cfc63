namespace Partnership.Editorial.Disclosure;

/// <summary>How far the disclosure check of a version is. A version that nobody asked about has none.</summary>
internal sealed class VersionCheck
{
    public const int SettingsMaxLength = 64;
    public const int TermsMaxLength = 64;

    /// <summary>The version: it has one check at most.</summary>
    public Guid VersionId { get; set; }

    public Guid DocumentId { get; set; }

    public VersionCheckState State { get; set; }

    /// <summary>By which lists it was done.</summary>
    public required string Settings { get; set; }

    /// <summary>By which words of the case it was done.</summary>
    public required string Terms { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime RequestedAt { get; set; }

    /// <summary>In UTC; null while it waits.</summary>
    public DateTime? DoneAt { get; set; }
}

/// <summary>How far a disclosure check is. The numbers are stored.</summary>
public enum VersionCheckState
{
    /// <summary>It waits for its turn.</summary>
    Waiting = 0,

    /// <summary>It is done.</summary>
    Done = 1,
}
