using System.Collections.Immutable;

namespace Partnership.Editorial.People.SecondFactor;

/// <summary>How a person stands with their second factor.</summary>
/// <param name="IsOn">Whether it is asked for.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="PendingKey">The key that waits to be confirmed by a first code, in base 32; null when none does.</param>
/// <param name="HasPassword">Whether the person proves themselves by a password, or else by a code.</param>
public sealed record SecondFactorStatus(bool IsOn, int CodesLeft, string? PendingKey, bool HasPassword);

/// <summary>What came of setting a second factor up.</summary>
public abstract record SecondFactorOutcome
{
    private SecondFactorOutcome()
    {
    }

    /// <summary>It is on, with new recovery codes. They are shown now, and never again.</summary>
    /// <param name="RecoveryCodes">The codes.</param>
    public sealed record On(ImmutableArray<string> RecoveryCodes) : SecondFactorOutcome;

    /// <summary>Nothing has changed.</summary>
    /// <param name="Reason">Why not, for the person.</param>
    public sealed record Refused(string Reason) : SecondFactorOutcome;
}
