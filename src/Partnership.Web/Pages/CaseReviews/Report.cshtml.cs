using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Documents.Reports.Html;
using Partnership.Web.CaseReviews;
using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>The report of a review as a web page, in the usual size or in large print.</summary>
public sealed class ReportModel : ContentPage
{
    private const int DeepestInContents = 3;

    private ReportFile? file;

    /// <summary>The review.</summary>
    public CaseReview Review => field ??= new CaseReview(Item, Culture);

    /// <inheritdoc />
    public override string Title => $"{Item.Name}: {Caption}{(IsLarge ? ", in large print" : "")}";

    /// <summary>What the page is.</summary>
    public string Caption => Review.IsLearningOnly ? "what we learned" : "full report";

    /// <inheritdoc />
    public override IReadOnlyList<ContentItem> Above => [.. base.Above, Item];

    /// <inheritdoc />
    public override string? BodyClass => IsLarge ? "large-print" : null;

    /// <summary>Whether it is in large print.</summary>
    public bool IsLarge => HttpContext.Request.Path.Value?.EndsWith(SubPages.LargeReport, StringComparison.Ordinal) == true;

    /// <summary>The page of the review.</summary>
    public string ReviewUrl => Preview?.PageUrl ?? Item.Path.Value;

    /// <summary>The same report in the other size; null in a preview, which has one size only.</summary>
    public string? OtherSizeUrl => Preview is not null ? null : IsLarge ? ReadableReportLinks.Of(Item) : ReadableReportLinks.LargeOf(Item);

    /// <summary>The headings of the report that its contents name.</summary>
    public IEnumerable<ReportContentsEntry> Contents => ReportHtml.Contents(Written.Html).Where(e => e.Level <= DeepestInContents);

    /// <summary>The report. It has been written by us, of blocks, whatever the file was that it comes from.</summary>
    public IHtmlContent Report => new HtmlString(ReportTables.LetScroll(Written.Html));

    /// <summary>The language of the report where it isn't that of the page; else null.</summary>
    public string? Language => Written.Language == Culture.Culture ? null : Written.Language;

    private PreviewMark? Preview => HttpContext.Features.Get<PreviewMark>();

    private ReportFile Written => file ?? throw new InvalidOperationException("The page has not read its report.");

    /// <summary>Shows the report.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        file = await HttpContext.RequestServices.GetRequiredService<ReadableReports>().ReadAsync(Review, cancellationToken);
        return file is null ? NotFound() : Page();
    }

    private protected override string CanonicalPath => ReadableReportLinks.Of(Item);
}
