using Microsoft.Extensions.Options;
using Partnership.Umbraco.DeliveryApi;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Health;

/// <summary>Tells an administrator what of the partnership's site is missing in this Umbraco. Umbraco finds it by itself.</summary>
[HealthCheck("5d0b5f0c-7b1d-4c39-8f0e-6a1f0a6f0a17", "Partnership site", Description = "Checks the content model, the sign-offs and the way to the public site.", Group = "Partnership")]
internal sealed class PartnershipHealthCheck(
    ModelPlan plan,
    IContentTypeService contentTypes,
    IWebhookService webhooks,
    IOptionsMonitor<DeliveryApiSettings> deliveryApi,
    IOutputExpansionStrategyAccessor output,
    IApiPropertyRenderer renderer,
    IEnumerable<INotificationHandler<ContentSavingNotification>> saving,
    IEnumerable<INotificationHandler<ContentPublishingNotification>> publishing) : HealthCheck
{
    private static readonly string[] Events =
    [
        Constants.WebhookEvents.Aliases.ContentPublish, Constants.WebhookEvents.Aliases.ContentUnpublish, Constants.WebhookEvents.Aliases.ContentMovedToRecycleBin,
        Constants.WebhookEvents.Aliases.ContentDelete,
    ];

    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync() =>
    [
        Model(),
        Gates(),
        DeliveryApi(),
        Stripping(),
        await WebhookAsync(),
    ];

    private HealthCheckStatus Model()
    {
        var problems = plan.ContentTypes.SelectMany(ProblemsOf).ToList();
        return problems.Count == 0
            ? Good("Every document type is there, as the schema says.")
            : Bad("The content model is not complete.", string.Join("\n", problems));
    }

    private IEnumerable<string> ProblemsOf(ContentTypePlan wanted)
    {
        if ((contentTypes.Get(wanted.Key) ?? contentTypes.Get(wanted.Alias)) is not { } type)
            return [$"The type '{wanted.Name}' ({wanted.Alias}) is missing."];
        return from property in wanted.Properties
               let there = type.CompositionPropertyTypes.FirstOrDefault(p => p.Alias == property.Alias)
               where there?.PropertyEditorAlias != property.DataType.EditorAlias
               select there is null
                   ? $"'{wanted.Name}' has no property '{property.Name}' ({property.Alias})."
                   : $"'{property.Name}' of '{wanted.Name}' has the editor {there.PropertyEditorAlias}; it needs {property.DataType.EditorAlias}.";
    }

    private HealthCheckStatus Gates() => saving.Any(h => h is SavingGate) && publishing.Any(h => h is PublishingGate)
        ? Good("Nothing becomes public without its sign-offs.")
        : Bad("The sign-offs are not wired.", "Call AddComposers() when Umbraco is built: without it, anything can be published unsigned.");

    private HealthCheckStatus DeliveryApi() => deliveryApi.CurrentValue.Enabled
        ? Good("The Delivery API is on.")
        : Bad("The Delivery API is off.", "Set Umbraco:CMS:DeliveryApi:Enabled to true, and call AddDeliveryApi() before AddComposers().");

    private HealthCheckStatus Stripping() => output is PublicExpansionAccessor && renderer is PublicPropertyRenderer
        ? Good("Internal properties and sign-offs stay inside Umbraco.")
        : Bad("Internal properties may leave by the Delivery API.", "Something was registered after this plug-in. Call AddDeliveryApi() before AddComposers().");

    private async Task<HealthCheckStatus> WebhookAsync()
    {
        var all = await webhooks.GetAllAsync(0, int.MaxValue);
        var missing = Events.Where(e => !all.Items.Any(w => w.Enabled && w.Events.Contains(e))).ToList();
        return missing.Count == 0
            ? Good("A webhook tells the site of changes.")
            : new HealthCheckStatus("The site hears of some changes only when it asks.")
            {
                ResultType = StatusResultType.Warning,
                Description = $"Add a webhook to the site for: {string.Join(", ", missing)}. Give it the secret header that the site expects.",
            };
    }

    private static HealthCheckStatus Good(string message) => new(message) { ResultType = StatusResultType.Success };

    private static HealthCheckStatus Bad(string message, string advice) => new(message) { ResultType = StatusResultType.Error, Description = advice };
}
