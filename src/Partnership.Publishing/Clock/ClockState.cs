namespace Partnership.Publishing.Clock;

/// <summary>How a deadline stands on the day of asking.</summary>
public enum ClockState
{
    /// <summary>A date that it counts from is missing, or bank holidays are not known that far. The words say which.</summary>
    NotYetKnown,

    /// <summary>There is time.</summary>
    Ahead,

    /// <summary>The day is near, or today.</summary>
    DueSoon,

    /// <summary>Done in time.</summary>
    Done,

    /// <summary>Done after its day; for a publication, before the notice had run.</summary>
    DoneLate,

    /// <summary>Its day is over and it is not done.</summary>
    Overdue,
}
