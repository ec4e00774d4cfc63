using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>A published review of a case.</summary>
public sealed class CaseReview(ContentItem item, CultureSnapshot site)
{
    /// <summary>The property that holds <see cref="Report"/>.</summary>
    public const string ReportAlias = "report";

    /// <summary>The property that holds <see cref="ReadableReport"/>.</summary>
    public const string ReadableReportAlias = "readableReport";

    private const string ReviewTypeAlias = "reviewType";
    private const string AgeBandAlias = "ageBand";
    private const string HarmTypesAlias = "harmTypes";

    /// <summary>The review type of a record that stands for a report which could not be published.</summary>
    public const string LearningOnly = "learning-only";

    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>The partnership's own number.</summary>
    public string Reference => item.Properties.Text("reference") ?? "";

    /// <summary>The kind of review.</summary>
    public LabelledValue ReviewType { get; } = Labelled(site, item, ReviewTypeAlias, item.Properties.Text(ReviewTypeAlias) ?? "");

    /// <summary>Whether it stands for a report that could not be published.</summary>
    public bool IsLearningOnly => ReviewType.Value == LearningOnly;

    /// <summary>Where it happened, as wide as it must be.</summary>
    public string? Area => item.Properties.Text("area");

    /// <summary>The made-up name used in the review.</summary>
    public string? Pseudonym => item.Properties.Text("pseudonym");

    /// <summary>Who led the review.</summary>
    public string? IndependentLead => item.Properties.Text("independentLead");

    /// <summary>The age of the child, or null.</summary>
    public LabelledValue? AgeBand => item.Properties.Text(AgeBandAlias) is { } value ? Labelled(site, item, AgeBandAlias, value) : null;

    /// <summary>The kinds of harm.</summary>
    public IEnumerable<LabelledValue> HarmTypes => item.Properties.Texts(HarmTypesAlias).Select(v => Labelled(site, item, HarmTypesAlias, v));

    /// <summary>What the review is about.</summary>
    public IReadOnlyList<ContentItem> Themes { get; } = [.. site.Find(item.Properties.Items("themes"))];

    /// <summary>The kinds of organisation that it looked at.</summary>
    public IReadOnlyList<ContentItem> Agencies { get; } = [.. site.Find(item.Properties.Items("agencies"))];

    /// <summary>What happened.</summary>
    public RichTextValue? Background => item.Properties.RichText("background");

    /// <summary>What the review found.</summary>
    public RichTextValue? KeyFindings => item.Properties.RichText("keyFindings");

    /// <summary>What was done well.</summary>
    public RichTextValue? GoodPractice => item.Properties.RichText("goodPractice");

    /// <summary>What people who work with children can take from it.</summary>
    public RichTextValue? Learning => item.Properties.RichText("learning");

    /// <summary>What the partnership says.</summary>
    public RichTextValue? PartnershipResponse => item.Properties.RichText("partnershipResponse");

    /// <summary>What must change, each with the actions that answer it.</summary>
    public IReadOnlyList<Recommendation> Recommendations => field ??= Recommendation.Of(item, site);

    /// <summary>The day on which it was first published.</summary>
    public DateOnly PublishedOn => item.PublishedOn() ?? DateOnly.FromDateTime(item.FirstPublished.UtcDateTime);

    /// <summary>The day until which it stays public at least, or null.</summary>
    public DateOnly? PublicUntil => item.Properties.Date("publicUntil");

    /// <summary>The report, or null.</summary>
    public MediaItem? Report => site.FirstFile(item.Properties.Files(ReportAlias));

    /// <summary>The report once more as a web page, in a file that is no page yet, or null. It may be one of an earlier report: the file says which.</summary>
    public MediaItem? ReadableReport => site.FirstFile(item.Properties.Files(ReadableReportAlias));

    /// <summary>The short briefing, or null.</summary>
    public MediaItem? Briefing => site.FirstFile(item.Properties.Files("briefing"));

    /// <summary>Every published review of a culture, the newest first. Computed once a snapshot.</summary>
    public static IReadOnlyList<CaseReview> All(CultureSnapshot site) => site.Derive(static s => new AllReviews(
        [.. s.OfType(ContentTypes.CaseReview).Select(i => new CaseReview(i, s)).OrderByDescending(r => r.PublishedOn).ThenBy(r => r.Item.Path.Value, StringComparer.Ordinal)])).Reviews;

    /// <summary>Up to <paramref name="count"/> other reviews, those that share most themes first.</summary>
    public IReadOnlyList<CaseReview> Related(int count) =>
    [
        .. All(site)
            .Where(r => r.Item.Id != item.Id)
            .Select(r => (Review: r, Shared: r.Themes.Count(t => Themes.Any(mine => mine.Id == t.Id))))
            .Where(r => r.Shared > 0)
            .OrderByDescending(r => r.Shared)
            .Take(count)
            .Select(r => r.Review),
    ];

    private static LabelledValue Labelled(CultureSnapshot site, ContentItem item, string alias, string value) =>
        new(value, site.LabelOf(item, alias, value));

    private sealed record AllReviews(ImmutableArray<CaseReview> Reviews);
}
