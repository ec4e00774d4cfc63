using Partnership.Umbraco.DeliveryApi;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Partnership.Umbraco.Tests.DeliveryApi;

public class QueryTests
{
    private static readonly IFilterHandler[] Filters = [new ReviewTypeFilter(), new ThemeFilter(), new AgencyFilter(), new PublishedOnFilter()];

    [Theory]
    [InlineData("reviewType:learning-only", FieldNames.ReviewType, FilterOperation.Is, "learning-only")]
    [InlineData("reviewType:!learning-only", FieldNames.ReviewType, FilterOperation.IsNot, "learning-only")]
    [InlineData("theme:ae1227bfc6b984aab087f410ab3595c6", FieldNames.Theme, FilterOperation.Is, "ae1227bf-c6b9-84aa-b087-f410ab3595c6")]
    [InlineData("agency:AE1227BF-C6B9-84AA-B087-F410AB3595C6", FieldNames.Agency, FilterOperation.Is, "ae1227bf-c6b9-84aa-b087-f410ab3595c6")]
    [InlineData("publishedOn:2026-03-01", FieldNames.PublishedOn, FilterOperation.Is, "2026-03-01")]
    [InlineData("publishedOn>2026-03-01", FieldNames.PublishedOn, FilterOperation.GreaterThan, "2026-03-01")]
    [InlineData("publishedOn>:2026-03-01", FieldNames.PublishedOn, FilterOperation.GreaterThanOrEqual, "2026-03-01")]
    [InlineData("publishedOn<2026-03-01", FieldNames.PublishedOn, FilterOperation.LessThan, "2026-03-01")]
    [InlineData("publishedOn<:2026-03-01", FieldNames.PublishedOn, FilterOperation.LessThanOrEqual, "2026-03-01")]
    public void Filter_Known_NamesFieldValueAndOperation(string filter, string field, FilterOperation operation, string value)
    {
        var handler = Assert.Single(Filters, f => f.CanHandle(filter));

        var option = handler.BuildFilterOption(filter);

        Assert.Equal((field, operation), (option.FieldName, option.Operator));
        Assert.Equal([value], option.Values);
    }

    [Theory]
    [InlineData("publishedOn")]
    [InlineData("publishedOn:soon")]
    [InlineData("publishedOn>>2026-03-01")]
    [InlineData("unpublishedOn:2026-03-01")]
    [InlineData("themes:ae1227bfc6b984aab087f410ab3595c6")]
    [InlineData("name:x")]
    [InlineData("")]
    public void Filter_Unknown_IsLeftToOthers(string filter) => Assert.DoesNotContain(Filters, f => f.CanHandle(filter));

    [Theory]
    [InlineData("publishedOn:asc", Direction.Ascending)]
    [InlineData("publishedOn:desc", Direction.Descending)]
    public void Sort_ByDay_HasItsDirection(string sort, Direction direction)
    {
        var handler = new PublishedOnSort();

        Assert.True(handler.CanHandle(sort));
        Assert.Equal((FieldNames.PublishedOn, direction), (handler.BuildSortOption(sort).FieldName, handler.BuildSortOption(sort).Direction));
    }

    [Fact]
    public async Task Index_CaseReview_HoldsWhatFiltersAskForAndNothingElse()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var theme = Guid.NewGuid();
        var review = host.Contents.Create("Rowan", -1, "caseReview");
        review.SetCultureName("Rowan", "en-GB");
        review.SetValue("reviewType", "[\"Not published: learning only\"]");
        review.SetValue("themes", $"umb://document/{theme:N}");
        review.SetValue("publishedOn", new DateTime(2026, 3, 2));
        review.SetValue("incidentOn", new DateTime(2024, 1, 1));
        foreach (var property in review.Properties)
            property.PublishValues();
        var handler = new PartnershipIndexHandler(host.Get<PartnershipModel>(), host.Get<SchemaValues>());

        var values = handler.GetFieldValues(review, "en-GB").ToDictionary(v => v.FieldName, v => v.Values.ToList());

        Assert.Equal(handler.GetFields().Select(f => f.FieldName).Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["learning-only"], values[FieldNames.ReviewType]);
        Assert.Equal([theme.ToString("D")], values[FieldNames.Theme]);
        Assert.Equal([new DateTime(2026, 3, 2)], values[FieldNames.PublishedOn]);
        Assert.Empty(values[FieldNames.Agency]);
    }

    [Fact]
    public async Task Index_ADraftsValue_IsNotThere()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var review = host.Contents.Create("Rowan", -1, "caseReview");
        review.SetValue("reviewType", "[\"Rapid review: what we learned\"]");

        var values = new PartnershipIndexHandler(host.Get<PartnershipModel>(), host.Get<SchemaValues>()).GetFieldValues(review, "en-GB");

        Assert.All(values, v => Assert.Empty(v.Values));
    }
}
