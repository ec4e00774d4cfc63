namespace Partnership.Editorial.Workflow;

/// <summary>A signed statement. It is never changed but for being voided.</summary>
internal sealed class SignOff
{
    public const int GateMaxLength = 64;
    public const int StatementMaxLength = 1000;
    public const int NoteMaxLength = 1000;
    public const int VoidedBecauseMaxLength = 200;

    /// <summary>Its signer came to be one who may not sign.</summary>
    public const string VoidAsExcluded = "excluded";

    public Guid Id { get; set; }

    public Guid SubmissionId { get; set; }

    public required string Gate { get; set; }

    public Guid SignedById { get; set; }

    public required string SignedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime SignedAt { get; set; }

    /// <summary>The text as it was when it was signed.</summary>
    public required string Statement { get; set; }

    public DateOnly? StatedOn { get; set; }

    public string? Note { get; set; }

    public required string ContentHash { get; set; }

    /// <summary>In UTC; null while it counts.</summary>
    public DateTime? VoidedAt { get; set; }

    public string? VoidedBecause { get; set; }
}
