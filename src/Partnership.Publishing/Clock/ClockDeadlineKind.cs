namespace Partnership.Publishing.Clock;

/// <summary>What a deadline is about.</summary>
public enum ClockDeadlineKind
{
    /// <summary>The national Panel hears of the incident.</summary>
    NotifyPanel,

    /// <summary>The rapid review is finished.</summary>
    RapidReview,

    /// <summary>The review is published. The length is the partnership's own aim: missing it needs a reason.</summary>
    Publish,

    /// <summary>
    /// The Panel and the Secretary of State have had their notice. Its day is not a last day but the first that is allowed.
    /// </summary>
    EarliestPublication,

    /// <summary>The review has been public for as long as it must be. Its day still belongs to that time.</summary>
    PublicUntil,
}
