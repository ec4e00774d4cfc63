namespace Partnership.Publishing.Clock;

/// <summary>Whether a published document may be withdrawn.</summary>
public abstract record WithdrawalAnswer
{
    private WithdrawalAnswer()
    {
    }

    /// <summary>Nothing that was promised stands against it.</summary>
    public sealed record Allowed : WithdrawalAnswer;

    /// <summary>It was to stay public for longer. It may be withdrawn for a reason that is written down.</summary>
    /// <param name="Words">Why, in a sentence for the editor.</param>
    public sealed record NeedsReason(string Words) : WithdrawalAnswer;
}
