using Partnership.Content.Items;
using Partnership.Content.Views;

namespace Partnership.Web.Pages.Shared;

/// <summary>A page in a list of pages.</summary>
/// <param name="Page">The page.</param>
public sealed record Entry(ContentItem Page)
{
    private const string Published = ", published ";

    /// <summary>What kind of thing it is, or null when the list says so.</summary>
    public string? Kind { get; init; }

    /// <summary>The day on which it came out, or null.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>What stands between its kind and that day.</summary>
    public string BeforeDay { get; init; } = "";

    /// <summary>A sentence or two about it, or null.</summary>
    public string? Text { get; init; } = Page.Summary();

    /// <summary>What it is about.</summary>
    public IReadOnlyList<ContentItem> Themes { get; init; } = [];

    /// <summary>Whether it was made up to show how the site works.</summary>
    public bool IsExample => Page.IsDemonstration();

    /// <summary>Whether it stays readable but is marked as withdrawn.</summary>
    public bool IsWithdrawn => Page.Withdrawal is not null;

    /// <summary>A review, without its themes.</summary>
    public static Entry Of(CaseReview review) => new(review.Item)
    {
        Kind = review.ReviewType.Label,
        PublishedOn = review.PublishedOn,
        BeforeDay = review.IsLearningOnly ? ", " : Published, // "Not published, published in May" would be a riddle
    };

    /// <summary>A publication.</summary>
    public static Entry Of(Publication publication) =>
        new(publication.Item) { Kind = publication.Kind.Label, PublishedOn = publication.Item.PublishedOn(), BeforeDay = Published };

    /// <summary>A piece of news.</summary>
    public static Entry OfNews(ContentItem item) => new(item) { PublishedOn = item.PublishedOn() };
}

/// <summary>The entries of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Entries">The newest first.</param>
public sealed record EntryYear(int Year, IReadOnlyList<Entry> Entries)
{
    /// <summary>Entries by year, the newest first. Those without a day come last, under year 0.</summary>
    public static IReadOnlyList<EntryYear> Of(IEnumerable<Entry> entries) =>
    [
        .. entries.OrderByDescending(e => e.PublishedOn).GroupBy(e => e.PublishedOn?.Year ?? 0).Select(g => new EntryYear(g.Key, [.. g])),
    ];
}
