using Microsoft.Extensions.DependencyInjection;
using Partnership.Umbraco.DeliveryApi;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Tests.DeliveryApi;

public class StrippingTests
{
    private static readonly string[] CaseReview = ["reference", "reviewType", "incidentOn", "lateBecause", "gatePeerReviewSigned", "gatePeerReviewStamp", "gateEditors", "withdrawnOn", "ofAnAdministrator"];

    [Fact]
    public void Build_Content_HasOnlyPublicPropertiesInTheirOrder()
    {
        using var host = HostWith(CaseReview);

        var content = new ApiElementBuilder(host.Get<IOutputExpansionStrategyAccessor>()).Build(Element("caseReview"));

        Assert.Equal(["reference", "reviewType", "withdrawnOn"], content.Properties.Keys);
    }

    [Theory]
    [InlineData("contact", "toCheck", false)]
    [InlineData("contact", "withdrawnOn", false)]
    [InlineData("page", "withdrawalExplanation", true)]
    [InlineData("page", "gateOldOneStamp", false)]
    [InlineData("theirs", "anything", true)]
    [InlineData("theirs", "gateReviewNote", false)]
    public void IsPublic_Property_FollowsTheSchema(string type, string alias, bool isPublic)
    {
        using var host = HostWith();

        Assert.Equal(isPublic, host.Get<PublicProperties>().IsPublic(type, alias));
    }

    [Fact]
    public void Accessor_ContentAndElements_AreBothStripped()
    {
        using var host = HostWith(CaseReview);
        Assert.True(host.Get<IOutputExpansionStrategyAccessor>().TryGetValue(out var strategy));
        var content = Port.Make<IPublishedContent>(("get_ContentType", _ => TypeOf("caseReview")));

        Assert.DoesNotContain("incidentOn", strategy.MapContentProperties(content).Keys);
        Assert.DoesNotContain("gateEditors", strategy.MapElementProperties(Element("caseReview")).Keys);
    }

    [Theory]
    [InlineData("caseReview", "reviewType", "Serious case review", "serious-case-review")]
    [InlineData("caseReview", "reviewType", "serious-case-review", "serious-case-review")]
    [InlineData("caseReview", "reference", "Serious case review", "Serious case review")]
    [InlineData("caseReview", "incidentOn", "2026-01-02", null)]
    [InlineData("caseReview", "gatePanelToldNote", "Told by letter", null)]
    public void Render_Value_IsTheChoicesValueAndNothingInternal(string type, string alias, string stored, string? expected)
    {
        using var host = HostWith();

        Assert.Equal(expected, host.Get<IApiPropertyRenderer>().GetPropertyValue(Property(type, alias, stored), expanding: false));
    }

    [Fact]
    public void Render_Choices_AreTheirValues()
    {
        using var host = HostWith();

        var rendered = host.Get<IApiPropertyRenderer>().GetPropertyValue(Property("caseReview", "harmTypes", new[] { "Neglect", "Harm online" }), expanding: false);

        Assert.Equal(["neglect", "online-harm"], Assert.IsAssignableFrom<IEnumerable<string>>(rendered));
    }

    [Fact]
    public async Task Fire_BodiesWithDocuments_CarryOnlyTheirIds()
    {
        using var desk = await Gates.Desk.OpenAsync();
        var page = desk.Read(desk.SignedPage());
        object[] bodies =
        [
            page,
            new[] { page },
            new[] { new MoveEventInfo<IContent>(page, "-1,1", -1, null) },
            new { Copy = page, Original = page, ParentId = 3, RelateToOriginal = true },
        ];

        foreach (var body in bodies)
        {
            var json = System.Text.Json.JsonSerializer.Serialize(WebhookBodies.Clean(body));
            Assert.Contains(page.Key.ToString(), json, StringComparison.Ordinal);
            Assert.DoesNotContain("Rhys", json, StringComparison.Ordinal);
            Assert.DoesNotContain("gate", json, StringComparison.Ordinal);
        }

        Assert.Equal("{\"Copy\":1}", System.Text.Json.JsonSerializer.Serialize(WebhookBodies.Clean(new { Copy = 1 })));
    }

    [Fact]
    public async Task Fire_AnyWebhook_GoesThroughOurs()
    {
        object? sent = null;
        using var desk = await Gates.Desk.OpenAsync();
        var page = desk.Read(desk.Page());
        var inner = Port.Make<IWebhookFiringService>(("FireAsync", a => Task.FromResult(sent = a[2])));
        using var host = new UmbracoHost(s => s.AddSingleton(inner));

        await host.Get<IWebhookFiringService>().FireAsync(new Webhook("https://example.org/"), "Umbraco.ContentMoved", page, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(sent!.GetType().GetInterfaces(), i => i == typeof(IContent));
    }

    private static UmbracoHost HostWith(params string[] aliases) => new(s => s
        .AddSingleton<IOutputExpansionStrategyAccessor>(Accessor(aliases))
        .AddSingleton<IApiPropertyRenderer>(Port.Make<IApiPropertyRenderer>(("GetPropertyValue", a => ((IPublishedProperty)a[0]!).GetSourceValue()))));

    // Umbraco's own strategy is in another package; what it does is to list every property.
    private static IOutputExpansionStrategyAccessor Accessor(string[] aliases)
    {
        var all = aliases.ToDictionary(a => a, object? (_) => "value");
        var strategy = Port.Make<IOutputExpansionStrategy>(("MapElementProperties", _ => all), ("MapContentProperties", _ => all), ("MapMediaProperties", _ => all));
        return Port.Make<IOutputExpansionStrategyAccessor>(("TryGetValue", a => (a[0] = strategy) is not null));
    }

    private static IPublishedElement Element(string type) => Port.Make<IPublishedElement>(("get_ContentType", _ => TypeOf(type)), ("get_Key", _ => Guid.NewGuid()));

    private static IPublishedContentType TypeOf(string alias) => Port.Make<IPublishedContentType>(("get_Alias", _ => alias));

    private static IPublishedProperty Property(string type, string alias, object value) => Port.Make<IPublishedProperty>(
        ("get_Alias", _ => alias),
        ("GetSourceValue", _ => value),
        ("get_PropertyType", _ => Port.Make<IPublishedPropertyType>(("get_ContentType", _ => TypeOf(type)))));
}
