using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Content.Views;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Synthetic;

/// <summary>
/// Fills the store with made-up reviews, to measure how the site and its search behave with many of them. Every review says that
/// it is made up. Its report is a row in the media library and the text of its pages, and no file: it can be searched, but not
/// opened, and the text can't be made again by reading it once more.
/// </summary>
public sealed class GenerateLibrary
{
    /// <summary>How many reviews are stored at once: few enough that other writers wait for no more than a moment.</summary>
    internal const int BatchSize = 200;

    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly PageTextStore texts;

    internal GenerateLibrary(EditorialSession session, ContentSchema schema, PageTextStore texts)
    {
        this.session = session;
        this.schema = schema;
        this.texts = texts;
    }

    /// <summary>Generates and publishes the library, or goes on where an earlier run with the same numbers stopped.</summary>
    /// <param name="options">How large it shall be.</param>
    /// <param name="progress">Hears of every group of reviews that is stored; may be null.</param>
    /// <param name="cancellationToken">Stops after the last whole group of reviews; another run goes on from there.</param>
    public async Task<GenerateLibraryOutcome> RunAsync(
        GenerateLibraryOptions options, IProgress<GenerateLibraryProgress>? progress, CancellationToken cancellationToken)
    {
        if (RefusalOf(options) is { } wrong)
            return new GenerateLibraryOutcome.Refused(wrong);
        if (await session.ReadAsync(db => LibraryPlace.ReadAsync(db, cancellationToken), cancellationToken) is not { } place)
            return new GenerateLibraryOutcome.Refused("There is no published list of case reviews to put them below. Publish one first.");
        if (place.ExistingNote is { } note && note != NoteOf(options))
            return new GenerateLibraryOutcome.Refused(
                $"The store holds another one: {note}. Generate with the same numbers, or into a new store.");
        var missing = Enumerable.Range(1, options.Reviews).Where(number => !place.Existing.Contains(number)).ToList();
        return missing.Count == 0
            ? new GenerateLibraryOutcome.AlreadyThere()
            : await GenerateAsync(options, place, missing, progress, cancellationToken);
    }

    private async Task<GenerateLibraryOutcome> GenerateAsync(
        GenerateLibraryOptions options,
        LibraryPlace place,
        List<int> missing,
        IProgress<GenerateLibraryProgress>? progress,
        CancellationToken cancellationToken)
    {
        var factory = new SyntheticReviewFactory(options, place, schema);
        var made = new GenerateLibraryOutcome.Generated(0, 0, 0, 0);
        foreach (var numbers in missing.Chunk(BatchSize))
        {
            var reviews = await MakeAsync(factory, numbers, cancellationToken);
            var refusal = reviews.Select(RefusalOf).FirstOrDefault(reason => reason is not null) ?? await session.WriteAsync(
                write => new LibraryBatch(write, place, NoteOf(options)).StoreAsync(reviews, cancellationToken), cancellationToken);
            if (refusal is not null)
                return new GenerateLibraryOutcome.Refused(refusal);
            made = new GenerateLibraryOutcome.Generated(
                made.Reviews + reviews.Length,
                made.Actions + reviews.Sum(r => r.Actions.Length),
                made.Pages + reviews.Sum(r => (long)r.ReportPages),
                made.Words + reviews.Sum(r => r.ReportWords));
            progress?.Report(new GenerateLibraryProgress(options.Reviews - missing.Count + made.Reviews, options.Reviews));
        }

        return made;
    }

    // The text of a report is there before the review is public: whoever indexes the review finds it.
    private async Task<SyntheticReview[]> MakeAsync(SyntheticReviewFactory factory, int[] numbers, CancellationToken cancellationToken)
    {
        var reviews = new SyntheticReview[numbers.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, numbers.Length), cancellationToken, async (i, stop) =>
        {
            var (review, report) = factory.Make(numbers[i]);
            await texts.SaveAsync(review.ReportSha256, report, stop);
            reviews[i] = review;
        });
        return reviews;
    }

    private string? RefusalOf(SyntheticReview review)
    {
        var problems = PropertyRules.Check(review.Properties, schema.Get(ContentTypes.CaseReview), schema)
            .Concat(review.Actions.SelectMany(a => PropertyRules.Check(a.Properties, schema.Get(ContentTypes.Action), schema)));
        return problems.FirstOrDefault() is { } problem
            ? $"The document types ask for something else than generated reviews have: {problem.Reason}"
            : null;
    }

    private static string? RefusalOf(GenerateLibraryOptions options) => options switch
    {
        { Reviews: < 1 or > GenerateLibraryOptions.MaxReviews } => "The number of reviews must be from 1 to 100,000.",
        { PagesPerReview: < 1 or > GenerateLibraryOptions.MaxPagesPerReview } => "The number of pages of each review must be from 1 to 500.",
        _ => null,
    };

    private static string NoteOf(GenerateLibraryOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"Synthetic library of {options.Reviews} reviews by {options.PagesPerReview} pages, seed {options.Seed}");
}
