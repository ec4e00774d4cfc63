using System.Collections.Immutable;

namespace Partnership.Editorial.Publishing;

/// <summary>What came of an operation that changes what is public.</summary>
public abstract record PublicationOutcome
{
    private PublicationOutcome()
    {
    }

    /// <summary>It is done and can't be lost.</summary>
    /// <param name="Sequence">The number of its last entry in the publication log.</param>
    public sealed record Done(long Sequence) : PublicationOutcome;

    /// <summary>It was refused, and nothing changed.</summary>
    /// <param name="Reasons">Every reason, at least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : PublicationOutcome;

    internal static Refused Because(RefusalCode code, string reason) => new([new Refusal(code, reason)]);
}

/// <summary>Why an operation was refused.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For the person who asked.</param>
public sealed record Refusal(RefusalCode Code, string Reason);

/// <summary>The reasons for which a publication can be refused.</summary>
public enum RefusalCode
{
    /// <summary>There is no such document, version or publication.</summary>
    NotFound,

    /// <summary>A value breaks a rule of the schema.</summary>
    InvalidValue,

    /// <summary>The document above isn't public, so this one would have no address.</summary>
    ParentNotPublished,

    /// <summary>Another page has the address.</summary>
    AddressTaken,

    /// <summary>Documents of this type may not stand there.</summary>
    NotAllowedThere,

    /// <summary>A document can't be moved below itself.</summary>
    InsideItself,

    /// <summary>The explanation for the public is missing.</summary>
    ExplanationMissing,
}
