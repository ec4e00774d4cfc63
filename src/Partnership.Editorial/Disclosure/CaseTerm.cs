namespace Partnership.Editorial.Disclosure;

/// <summary>A word that must not appear in a document, nor in any below it. Only its encrypted form is kept.</summary>
internal sealed class CaseTerm
{
    /// <summary>Of the word itself, in UTF-16 code units.</summary>
    public const int TermMaxLength = 100;

    public const int KeptMaxLength = 2000;

    public Guid Id { get; set; }

    public Guid DocumentId { get; set; }

    public required string Kept { get; set; }

    public Guid AddedById { get; set; }

    public required string AddedBy { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime AddedAt { get; set; }
}
