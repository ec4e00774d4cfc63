using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Umbraco.Health;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Tests.Health;

public class PartnershipHealthCheckTests
{
    private static readonly string[] AllEvents = ["Umbraco.ContentPublish", "Umbraco.ContentUnpublish", "Umbraco.ContentMovedToRecycleBin", "Umbraco.ContentDelete"];

    [Fact]
    public async Task Status_EverythingSetUp_IsGood()
    {
        using var host = await Host(true, AllEvents).InstallAsync();

        Assert.All(await StatusAsync(host), s => Assert.Equal(StatusResultType.Success, s.ResultType));
    }

    [Fact]
    public async Task Status_NothingSetUp_SaysWhatToDo()
    {
        using var host = Host(false);

        var status = await StatusAsync(host);

        Assert.Equal([StatusResultType.Error, StatusResultType.Success, StatusResultType.Error, StatusResultType.Success, StatusResultType.Warning], status.Select(s => s.ResultType));
        Assert.Contains("The type 'Case review' (caseReview) is missing.", status[0].Description, StringComparison.Ordinal);
        Assert.Contains("Umbraco:CMS:DeliveryApi:Enabled", status[2].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_APropertyWasRemoved_NamesIt()
    {
        using var host = await Host(true, AllEvents).InstallAsync();
        var page = host.ContentTypes.Get("page")!;
        page.RemovePropertyType("body");
        await host.ContentTypes.UpdateAsync(page, Constants.Security.SuperUserKey);

        var model = (await StatusAsync(host))[0];

        Assert.Equal(StatusResultType.Error, model.ResultType);
        Assert.Equal("'Page' has no property 'Text' (body).", model.Description);
    }

    [Fact]
    public async Task Status_SomethingReplacedOurOutput_SaysThatInternalPropertiesMayLeave()
    {
        using var host = await Host(true, AllEvents).InstallAsync();
        var check = ActivatorUtilities.CreateInstance<PartnershipHealthCheck>(host.Get<IServiceProvider>(), Port.Make<IOutputExpansionStrategyAccessor>());

        Assert.Equal(StatusResultType.Error, (await check.GetStatusAsync()).ElementAt(3).ResultType);
    }

    private static async Task<List<HealthCheckStatus>> StatusAsync(UmbracoHost host) =>
        [.. await ActivatorUtilities.CreateInstance<PartnershipHealthCheck>(host.Get<IServiceProvider>()).GetStatusAsync()];

    private static UmbracoHost Host(bool isDeliveryOn, params string[] events) => new(s => s
        .AddSingleton(Port.Make<IOutputExpansionStrategyAccessor>())
        .AddSingleton(Port.Make<IApiPropertyRenderer>())
        .AddSingleton(Port.Make<IOptionsMonitor<DeliveryApiSettings>>(("get_CurrentValue", _ => new DeliveryApiSettings { Enabled = isDeliveryOn })))
        .AddSingleton(Port.Make<IWebhookService>(("GetAllAsync", _ => Task.FromResult(new PagedModel<IWebhook>(1, [new Webhook("https://example.org/", true, events: events)]))))));
}
