using Partnership.Content.Views;

namespace Partnership.Browser.Tests.Site;

/// <summary>Every kind of page that a reader can meet: one for each document type that has pages, and the special ones.</summary>
internal static class PageKinds
{
    public const string WholeGuide = "wholeGuide";
    public const string Report = "report";
    public const string LargeReport = "largeReport";
    public const string FilteredReviews = "filteredReviews";
    public const string NoReviewFound = "noReviewFound";
    public const string Search = "search";
    public const string SearchResults = "searchResults";
    public const string ReviewResults = "reviewResults";
    public const string NothingFound = "nothingFound";
    public const string Withdrawn = "withdrawn";
    public const string NotFound = "notFound";
    public const string Gone = "gone";
    public const string Failed = "failed";

    /// <summary>Document types that have a page of their own. A test compares them with the schema.</summary>
    public static readonly string[] DocumentTypes =
    [
        ContentTypes.Agencies, ContentTypes.Agency, ContentTypes.CaseReview, ContentTypes.CaseReviews, ContentTypes.Contacts,
        ContentTypes.Glossary, ContentTypes.Guide, ContentTypes.GuidePart, ContentTypes.Home, ContentTypes.Learning, ContentTypes.News,
        ContentTypes.NewsItem, ContentTypes.Page, ContentTypes.Publication, ContentTypes.Publications, ContentTypes.Theme, ContentTypes.Themes,
    ];

    private static readonly string[] Special =
    [
        WholeGuide, Report, LargeReport, FilteredReviews, NoReviewFound, Search, SearchResults, ReviewResults, NothingFound, Withdrawn, NotFound, Gone, Failed,
    ];

    /// <summary>All of them, as data for theories.</summary>
    public static TheoryData<string> All => [.. DocumentTypes, .. Special];
}
