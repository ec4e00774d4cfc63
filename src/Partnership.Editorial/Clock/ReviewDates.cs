using Partnership.Content.Values;
using Partnership.Publishing.Clock;

namespace Partnership.Editorial.Clock;

/// <summary>The dates of a case review that the statutory clock counts from.</summary>
internal static class ReviewDates
{
    public const string PublicUntil = "publicUntil";

    private const string PublishedOn = "publishedOn";

    /// <summary>
    /// The day on which a review became public: here, or before on another site, as the review itself says. What it says of a
    /// review that is not public is a plan.
    /// </summary>
    /// <param name="values">The values of the review.</param>
    /// <param name="publishedHereOn">The London day on which it became public here, or null.</param>
    /// <param name="today">The day it is in London.</param>
    public static DateOnly? FirstPublishedOn(PropertyBag values, DateOnly? publishedHereOn, DateOnly today) => (values.Date(PublishedOn), publishedHereOn) switch
    {
        ({ } said, { } here) => said < here ? said : here,
        ({ } said, null) => said > today ? said : null,
        (null, var here) => here,
    };

    /// <summary>What the clock needs of a review.</summary>
    public static CaseReviewDates Of(PropertyBag values, DateOnly today, DateOnly? publishedHereOn, DateOnly? panelToldOn, DateOnly? promised) => new()
    {
        Today = today,
        IncidentOn = values.Date("incidentOn"),
        NotifiedOn = values.Date("notifiedOn"),
        RapidReviewDoneOn = values.Date("rapidReviewDoneOn"),
        InitiatedOn = values.Date("initiatedOn"),
        CompletedOn = values.Date("completedOn"),
        PanelToldOn = panelToldOn,
        FirstPublishedOn = FirstPublishedOn(values, publishedHereOn, today),
        PublicUntil = promised,
    };
}
