using System.Collections.Immutable;
using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Documents.PageTexts;

namespace Partnership.Editorial.Synthetic;

/// <summary>Makes up the reviews of a library, each from its number alone: in any order and on any number of threads.</summary>
internal sealed class SyntheticReviewFactory
{
    private const int ShortestPage = 150;
    private const int LongestPage = 450;
    private const int TopicsWithoutThemes = 12;

    private readonly GenerateLibraryOptions options;
    private readonly ReviewChances chances;
    private readonly RelatedPlaces themes;
    private readonly RelatedPlaces agencies;
    private readonly Dictionary<string, SyntheticTopic> topics;

    public SyntheticReviewFactory(GenerateLibraryOptions options, LibraryPlace place, ContentSchema schema)
    {
        this.options = options;
        chances = new ReviewChances(schema);
        themes = new RelatedPlaces(place.Themes);
        agencies = new RelatedPlaces(place.Agencies);
        topics = place.Themes.Select(t => t.Name).Concat(Enumerable.Range(0, TopicsWithoutThemes).Select(OtherTopic)).Distinct()
            .ToDictionary(name => name, name => SyntheticTopic.Named(name, SyntheticVocabulary.Shared), StringComparer.Ordinal);
    }

    /// <summary>A review and the text of its report.</summary>
    public (SyntheticReview Review, PageTexts.Readable Report) Make(int number)
    {
        var random = SyntheticRandom.For(options.Seed, number);
        var about = themes.Some(random.Between(2, 3), random);
        var text = new SyntheticText(SyntheticVocabulary.Shared, TopicsOf(about, random), random);
        var values = new ReviewValues(number, chances, about, agencies, text, random);
        var recommendations = random.Between(3, 8);
        var properties = values.Review(recommendations);
        var actions = values.Actions(recommendations);
        var bytes = 40_000L + options.PagesPerReview * random.Between(3_000, 9_000);

        // The pages come last: so more pages change nothing that was drawn before.
        var wordsBefore = text.Words;
        var pages = ImmutableArray.CreateBuilder<string>(options.PagesPerReview);
        while (pages.Count < options.PagesPerReview)
            pages.Add(text.Page(random.Between(ShortestPage, LongestPage)));
        var review = new SyntheticReview
        {
            Number = number,
            Name = string.Create(CultureInfo.InvariantCulture, $"Synthetic review {number:D5}"),
            Properties = properties,
            Actions = actions,
            ReportSha256 = SyntheticIds.ReportSha256(options.Seed, options.PagesPerReview, number),
            ReportBytes = bytes,
            ReportPages = pages.Count,
            ReportWords = text.Words - wordsBefore,
        };
        return (review, new PageTexts.Readable(pages.MoveToImmutable()));
    }

    private SyntheticTopic[] TopicsOf(ImmutableArray<PublishedPlace> about, SyntheticRandom random) => about.IsEmpty
        ? [topics[OtherTopic(random.Below(TopicsWithoutThemes))], topics[OtherTopic(random.Below(TopicsWithoutThemes))]]
        : [.. about.Select(t => topics[t.Name])];

    private static string OtherTopic(int index) => string.Create(CultureInfo.InvariantCulture, $"#{index}");
}
