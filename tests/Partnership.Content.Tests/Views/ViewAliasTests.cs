using System.Reflection;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Views;

namespace Partnership.Content.Tests.Views;

/// <summary>
/// Typed views read by alias, and an alias that the schema does not have reads as nothing. So each property of each view must say
/// something on a site where every property of the schema is filled, and something else than on a site where none is.
/// </summary>
public sealed class ViewAliasTests
{
    private static readonly Dictionary<Type, string> TypeOfView = new()
    {
        [typeof(CaseReview)] = ContentTypes.CaseReview,
        [typeof(Contact)] = ContentTypes.Contact,
        [typeof(GlossaryTerm)] = ContentTypes.GlossaryTerm,
        [typeof(Home)] = ContentTypes.Home,
        [typeof(Publication)] = ContentTypes.Publication,
        [typeof(ReviewAction)] = ContentTypes.Action,
        [typeof(SearchSettings)] = ContentTypes.SearchSettings,
        [typeof(SiteSettings)] = ContentTypes.SiteSettings,
    };

    public static TheoryData<string> Facts => [.. TypeOfView.Keys.SelectMany(view => FilledFacts(view)[0].Keys).Distinct()];

    public static TheoryData<string> PageFacts => [.. FilledPageFacts().Keys];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Property_SchemaIsFilled_SaysSomethingElseThanWhenItIsNot(string fact)
    {
        var view = TypeOfView.Keys.Single(v => v.Name == fact[..fact.IndexOf('.', StringComparison.Ordinal)]);
        var whenEmpty = ViewFacts.Of(Make(view, FilledSite.WithNothing())).GetValueOrDefault(fact);

        var whenFilled = FilledFacts(view).Select(facts => facts.GetValueOrDefault(fact));

        Assert.Contains(whenFilled, said => said is not null && said != whenEmpty);
    }

    [Theory]
    [MemberData(nameof(PageFacts))]
    public void PageDetails_SchemaIsFilled_SaySomethingOfSomeType(string fact) => Assert.NotNull(FilledPageFacts()[fact]);

    [Fact]
    public void Views_AllThatReadItems_AreCheckedHere()
    {
        var views = typeof(CaseReview).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(CaseReview).Namespace)
            .Where(t => t.GetConstructors().Any(c => c.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(ContentItem))
                || t.GetMethod("Of", [typeof(CultureSnapshot)]) is not null);

        // A guide reads the tree and no property.
        var checkedHere = TypeOfView.Keys.Append(typeof(Guide));
        Assert.Equal(checkedHere.Select(t => t.Name).Order(StringComparer.Ordinal), views.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Recommendation_SchemaIsFilled_IsReachedThroughItsReview() =>
        Assert.Contains("CaseReview.Recommendations.Text", FilledFacts(typeof(CaseReview))[0].Keys);

    [Fact]
    public void Door_SchemaIsFilled_IsReachedThroughHome() => Assert.Contains("Home.Doors.Heading", FilledFacts(typeof(Home))[0].Keys);

    private static Dictionary<string, string?>[] FilledFacts(Type view) =>
        [.. Enumerable.Range(0, FilledSite.Variants).Select(v => ViewFacts.Of(Make(view, FilledSite.WithEverything(v))))];

    private static Dictionary<string, string?> FilledPageFacts() => FilledSite.WithEverything(0).Items
        .SelectMany(i => ViewFacts.OfPageDetails(i))
        .GroupBy(f => f.Key)
        .ToDictionary(g => g.Key, g => g.Select(f => f.Value).FirstOrDefault(v => v is not null));

    private static object Make(Type view, CultureSnapshot site)
    {
        if (view.GetMethod("Of", BindingFlags.Public | BindingFlags.Static, [typeof(CultureSnapshot)]) is { } of)
            return of.Invoke(null, [site]) ?? throw new InvalidOperationException($"{view.Name} gave nothing.");
        var item = site.OfType(TypeOfView[view]).Single();
        var constructor = view.GetConstructors().Single();
        return constructor.Invoke(constructor.GetParameters().Length == 1 ? [item] : [item, site]);
    }
}
