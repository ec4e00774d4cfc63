namespace Partnership.Editorial.People.SigningIn;

/// <summary>What came of somebody's first step to the desk.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>The person has proved who they are.</summary>
    /// <param name="UserId">The person.</param>
    /// <param name="Stamp">The security stamp of the account at that moment: a second step counts only while it is the same.</param>
    /// <param name="NeedsSecondFactor">Whether the account has a second factor, which must be given before a session begins.</param>
    public sealed record Passed(Guid UserId, string Stamp, bool NeedsSecondFactor) : SignInOutcome;

    /// <summary>They have not. Why stands in the audit trail only: a stranger learns nothing from an answer.</summary>
    public sealed record Refused : SignInOutcome;
}

/// <summary>What came of a second step.</summary>
public enum SecondStepOutcome
{
    /// <summary>The code was right.</summary>
    Passed,

    /// <summary>The code was wrong, or was used before.</summary>
    Wrong,

    /// <summary>There were too many wrong codes; no code is looked at for a while.</summary>
    Locked,

    /// <summary>The account has changed since the first step: begin again.</summary>
    Stale,
}

/// <summary>How many mistakes an account forgives, and for how long it is locked then.</summary>
internal static class Lockout
{
    public const int MostFailures = 10;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);
}
