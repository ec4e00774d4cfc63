using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.Finder;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>The finder of reviews: by words, down to the page of the report, and by choices.</summary>
public sealed class ReviewsModel : ContentPage
{
    /// <summary>Whether any review is published at all.</summary>
    public bool HasReviews => CaseReview.All(Culture).Count > 0;

    /// <inheritdoc />
    public override bool IsDemonstration => Finder.ShowsExamples;

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Reviews;

    internal FinderView Finder { get; private set; } = null!; // set by OnGet, which every request goes through

    /// <summary>Asks the finder.</summary>
    public IActionResult OnGet([FromServices] IServiceProvider services)
    {
        var reading = FinderQueryReader.Read(Request.Query);
        if (!reading.IsGood)
            return BadRequest();
        var results = services.GetRequiredService<SiteFinder>().Find(reading.Query, ContentTypes.CaseReview, Culture);
        var place = new FinderPlace(Item.Path.Value, ContentTypes.CaseReview, "Search the reviews and their reports", "review", "reviews");
        Finder = new FinderView(reading.Query, results, Culture, place, services.GetRequiredService<ReadableReports>());
        FinderAnswer.MarkIfWarmingUp(Response, Finder);
        return Page();
    }
}
