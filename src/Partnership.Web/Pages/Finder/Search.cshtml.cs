using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Finder;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Finder;

/// <summary>The search of the whole site.</summary>
[IgnoreAntiforgeryToken]
public sealed class SearchModel : FramePage
{
    /// <summary>Its address.</summary>
    public const string Path = "/search";

    internal const string Label = "Search this site and all reports";

    /// <inheritdoc />
    public override string Title => "Search";

    /// <inheritdoc />
    public override bool HasSearchBox => true;

    /// <inheritdoc />
    public override IReadOnlyList<ContentItem> Above => Culture.Home is { } home ? [home] : [];

    /// <inheritdoc />
    public override bool IsDemonstration => Finder?.ShowsExamples ?? false;

    /// <inheritdoc />
    public override (string Heading, string Text) DemonstrationNotice => ExampleNotices.Reviews;

    /// <summary>The box of the page before anybody has asked for anything.</summary>
    public SearchBox Box { get; } = new("finder_form", Path, Label);

    /// <summary>The themes, for those who don't know what to type.</summary>
    public IReadOnlyList<ContentItem> Themes => [.. Culture.OfType(ContentTypes.Theme).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The answer; null before anybody has asked for anything.</summary>
    internal FinderView? Finder { get; private set; }

    /// <summary>Asks the finder.</summary>
    public IActionResult OnGet([FromServices] IServiceProvider services)
    {
        var reading = FinderQueryReader.Read(Request.Query);
        if (!reading.IsGood)
            return BadRequest();
        if (!reading.Query.IsNarrowed)
            return Page();
        var results = services.GetRequiredService<SiteFinder>().Find(reading.Query, null, Culture);
        Finder = new FinderView(reading.Query, results, Culture, new FinderPlace(Path, null, Label, "page", "pages"), services.GetRequiredService<ReadableReports>());
        FinderAnswer.MarkIfWarmingUp(Response, Finder);
        return Page();
    }

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            return;
        Response.Headers.Allow = ReadOnlyEndpoints.AllowedMethods;
        context.Result = HttpMethods.IsOptions(Request.Method) ? new NoContentResult() : StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
