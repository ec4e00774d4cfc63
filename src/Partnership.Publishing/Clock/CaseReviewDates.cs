namespace Partnership.Publishing.Clock;

/// <summary>What the clock of a case review needs to know. A date that nobody has entered is null.</summary>
public sealed record CaseReviewDates
{
    /// <summary>The day it is in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day of the incident.</summary>
    public DateOnly? IncidentOn { get; init; }

    /// <summary>The day on which the national Panel was told of the incident.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The day on which the rapid review was finished.</summary>
    public DateOnly? RapidReviewDoneOn { get; init; }

    /// <summary>The day on which it was decided to hold the review.</summary>
    public DateOnly? InitiatedOn { get; init; }

    /// <summary>The day on which the report was finished.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The day, in a signed statement, on which the Panel and the Secretary of State were given the report.</summary>
    public DateOnly? PanelToldOn { get; init; }

    /// <summary>The day on which the review was first published; one that is still to come is a plan.</summary>
    public DateOnly? FirstPublishedOn { get; init; }

    /// <summary>The last day on which the review is promised to be public.</summary>
    public DateOnly? PublicUntil { get; init; }
}
