using System.Collections.Immutable;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Store;

/// <summary>What came of an operation on the store.</summary>
public abstract record EditorialOutcome
{
    private EditorialOutcome()
    {
    }

    /// <summary>It is done and can't be lost.</summary>
    /// <param name="Sequence">The number of its last entry in the publication log; that of the log as it was when it published nothing.</param>
    /// <param name="Id">What it made, or null when it made nothing.</param>
    public sealed record Done(long Sequence, Guid? Id = null) : EditorialOutcome;

    /// <summary>It was refused, and nothing changed.</summary>
    /// <param name="Reasons">Every reason, at least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : EditorialOutcome;

    internal static Refused Because(RefusalCode code, string reason) => new([new Refusal(code, reason)]);
}
