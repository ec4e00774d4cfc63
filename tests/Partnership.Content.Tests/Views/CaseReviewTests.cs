using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

public sealed class CaseReviewTests
{
    private readonly PublicDocument home = Documents.Of(ContentTypes.Home, "Home");
    private readonly PublicDocument[] themes =
        [.. Enumerable.Range(1, 4).Select(n => Documents.Of(ContentTypes.Theme, $"Theme {n}") with { SortOrder = 10 })];

    [Fact]
    public void All_Reviews_AreNewestFirstThenByAddress()
    {
        var site = Site(
            Review("Alder", Bag.Date(2024, 5, 1)),
            Review("Willow", Bag.Date(2025, 5, 1)),
            Review("Birch", Bag.Date(2025, 5, 1)),
            Review("Oak", Bag.Date(2025, 6, 1)));

        Assert.Equal(["Oak", "Birch", "Willow", "Alder"], CaseReview.All(site).Select(r => r.Item.Name));
    }

    [Fact]
    public void All_DayIsUnset_TheDayOfPublicationCounts()
    {
        var site = Site(Review("Alder", null), Review("Birch", Bag.Date(2024, 12, 31)), Review("Oak", Bag.Date(2025, 2, 1)));

        Assert.Equal(["Oak", "Alder", "Birch"], CaseReview.All(site).Select(r => r.Item.Name));
        Assert.Equal(new DateOnly(2025, 1, 2), CaseReview.All(site)[1].PublishedOn);
    }

    [Fact]
    public void All_AskedTwice_IsComputedOnce()
    {
        var site = Site(Review("Alder", null));

        Assert.Same(CaseReview.All(site)[0], CaseReview.All(site)[0]);
    }

    [Fact]
    public void All_NothingIsPublished_IsEmpty() => Assert.Empty(CaseReview.All(Site()));

    [Fact]
    public void Related_OthersShareThemes_GivesThoseThatShareMostFirstThenTheNewest()
    {
        var site = Site(
            Review("Alder", Bag.Date(2025, 1, 1), 0, 1, 2),
            Review("One old", Bag.Date(2023, 1, 1), 0),
            Review("One new", Bag.Date(2024, 1, 1), 1),
            Review("Two", Bag.Date(2020, 1, 1), 2, 0),
            Review("None", Bag.Date(2025, 5, 1), 3));
        var review = CaseReview.All(site).Single(r => r.Item.Name == "Alder");

        Assert.Equal(["Two", "One new", "One old"], review.Related(5).Select(r => r.Item.Name));
        Assert.Equal(["Two", "One new"], review.Related(2).Select(r => r.Item.Name));
        Assert.Empty(review.Related(0));
    }

    [Fact]
    public void Related_SharedThemeIsNotPublished_DoesNotCount()
    {
        themes[0] = themes[0].Unpublished().Formerly("/themes/1");
        var site = Site(Review("Alder", Bag.Date(2025, 1, 1), 0), Review("Birch", Bag.Date(2025, 1, 1), 0));

        Assert.Empty(CaseReview.All(site)[0].Related(5));
    }

    [Fact]
    public void Themes_SomeAreNotPublished_GivesTheOthersInTheEditorsOrder()
    {
        themes[1] = themes[1].Unpublished().Formerly("/themes/2");
        var site = Site(Review("Alder", null, 2, 1, 0));

        Assert.Equal(["Theme 3", "Theme 1"], CaseReview.All(site)[0].Themes.Select(t => t.Name));
    }

    [Fact]
    public void Labels_Choices_AreTheWordsOfTheSchema()
    {
        var site = Site(Documents.Of(ContentTypes.CaseReview, "Alder", home, values: Bag.Of(
            ("reviewType", Bag.Text(CaseReview.LearningOnly)),
            ("ageBand", Bag.Text("1-to-4")),
            ("harmTypes", Bag.Texts("online-harm", "former")))));

        var review = CaseReview.All(site)[0];

        Assert.Equal(new LabelledValue("learning-only", "Not published: learning only"), review.ReviewType);
        Assert.Equal(new LabelledValue("1-to-4", "1 to 4"), review.AgeBand);
        Assert.Equal([new LabelledValue("online-harm", "Harm online"), new LabelledValue("former", "former")], review.HarmTypes);
    }

    [Fact]
    public void Report_FileIsGiven_FindsItAndNotTheBriefing()
    {
        MediaItem report = Documents.File("report.pdf"), briefing = Documents.File("briefing.pdf");
        var values = Bag.Of(("report", Bag.Files(report.Id)), ("briefing", Bag.Files(briefing.Id)));

        var review = CaseReview.All(Site(Documents.Of(ContentTypes.CaseReview, "Alder", home, values: values).WithFiles(briefing, report)))[0];

        Assert.Equal(report, review.Report);
        Assert.Equal(briefing, review.Briefing);
    }

    private PublicDocument Review(string name, DateValue? publishedOn, params int[] themePlaces) => Documents.Of(
        ContentTypes.CaseReview,
        name,
        home,
        values: Bag.Of()
            .With("publishedOn", publishedOn)
            .With("themes", themePlaces.Length == 0 ? null : Bag.Items([.. themePlaces.Select(p => themes[p].Id)])));

    private CultureSnapshot Site(params PublicDocument[] reviews) =>
        Documents.SnapshotOf(ShippedSchema.Schema, [home, .. themes, .. reviews]).Default;
}
