using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Editorial.Synthetic;

/// <summary>The values of one made-up review and of what belongs to it. Every name in them says that it is made up.</summary>
internal sealed class ReviewValues(
    int number,
    ReviewChances chances,
    ImmutableArray<PublishedPlace> themes,
    RelatedPlaces agencies,
    SyntheticText text,
    SyntheticRandom random)
{
    private const int LongestSummary = 400;

    private readonly DateOnly publishedOn = ReviewChances.PublishedOn(random);

    /// <summary>The values of the review.</summary>
    /// <param name="recommendations">How many recommendations it makes.</param>
    public PropertyBag Review(int recommendations) => new(
    [
        Of("reference", new TextValue(Invariant($"SYN-{number:D5}"))),
        Of("reviewType", new TextValue(chances.One(ContentTypes.CaseReview, "reviewType", random))),
        Of("area", new TextValue(Invariant($"Synthetic area {random.Between(1, 12):D2}"))),
        Of("pseudonym", new TextValue(Invariant($"Child S{number:D5}"))),
        Of("independentLead", new TextValue(Invariant($"Synthetic reviewer {random.Between(1, 60):D2}"))),
        Of("ageBand", new TextValue(chances.One(ContentTypes.CaseReview, "ageBand", random))),
        Of("harmTypes", new TextListValue(chances.Some(ContentTypes.CaseReview, "harmTypes", random.Between(1, 3), random))),
        .. RelatedPlaces.Value("themes", themes),
        .. RelatedPlaces.Value("agencies", agencies.Some(random.Between(2, 7), random)),
        Of("summary", Short("This review is made up. ", random.Between(25, 45), LongestSummary)),
        Of("background", Paragraphs(random.Between(2, 4))),
        Of("keyFindings", Paragraphs(random.Between(3, 6))),
        Of("goodPractice", List(random.Between(2, 5))),
        Of("learning", List(random.Between(4, 9))),
        Of("recommendations", new BlocksValue([.. Enumerable.Range(1, recommendations).Select(Recommendation)])),
        Of("publishedOn", new DateValue(publishedOn)),
        Of("report", new FilesValue([SyntheticIds.Report(number)])),
        Of("demonstration", new BooleanValue(true)),
    ]);

    /// <summary>One to four actions on the recommendations of every third review, and none on those of the others.</summary>
    public ImmutableArray<SyntheticAction> Actions(int recommendations) =>
        random.Below(3) == 0 ? [.. Enumerable.Range(1, random.Between(1, 4)).Select(place => Action(place, recommendations))] : [];

    private SyntheticAction Action(int place, int recommendations)
    {
        var dueOn = publishedOn.AddMonths(random.Between(3, 18));
        var status = chances.One(ContentTypes.Action, "status", random);
        var confirmed = status == "complete" ? new[] { Of("confirmedOn", new DateValue(dueOn.AddDays(random.Between(-60, 120)))) } : [];
        return new SyntheticAction(place, Invariant($"Synthetic action {place}"), new PropertyBag(
        [
            Of("recommendation", new TextValue(Invariant($"{random.Between(1, recommendations)}"))),
            Of("owner", new TextValue(Invariant($"Synthetic owner {random.Between(1, 30):D2}"))),
            Of("dueOn", new DateValue(dueOn)),
            Of("status", new TextValue(status)),
            Of("whatHasChanged", Short("", random.Between(20, 60), 1500)),
            .. confirmed,
            Of("demonstration", new BooleanValue(true)),
        ]));
    }

    private Block Recommendation(int place) => new(SyntheticIds.Recommendation(number, place), "recommendation", new PropertyBag(
    [
        Of("number", new NumberValue(place)),
        Of("text", Short("", random.Between(20, 50), 1000)),
        .. RelatedPlaces.Value("agency", agencies.Some(1, random)),
        .. RelatedPlaces.Value("themes", themes.Take(random.Between(1, 2))),
    ]));

    // Cut after a whole word when it would be too long for its property.
    private TextValue Short(string beginning, int words, int longest)
    {
        var whole = beginning + text.Paragraph(words);
        return new TextValue(whole.Length <= longest ? whole : whole[..whole.LastIndexOf(' ', longest - 1)].TrimEnd(',', '.', '?') + ".");
    }

    private RichTextValue Paragraphs(int count) => Markup(count, "<p>", "</p>", 50, 110);

    private RichTextValue List(int count) => new("<ul>\n" + Markup(count, "<li>", "</li>", 15, 40).Markup + "\n</ul>");

    private RichTextValue Markup(int count, string before, string after, int shortest, int longest) => new(string.Join(
        '\n', Enumerable.Range(0, count).Select(_ => before + text.Paragraph(random.Between(shortest, longest)) + after)));

    private static KeyValuePair<string, PropertyValue> Of(string alias, PropertyValue value) => KeyValuePair.Create(alias, value);

    private static string Invariant(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
