using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Publishing.Clock;
using Partnership.Umbraco.DeliveryApi;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Partnership.Umbraco.Preview;
using Partnership.Umbraco.Roles;
using Partnership.Umbraco.Seeding;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco;

/// <summary>Puts the plug-in into an Umbraco. Umbraco finds it by itself; nothing else has to be called.</summary>
public sealed class PartnershipComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder)
    {
        var services = builder.Services;
        AddModel(services);
        AddGates(services);
        AddDeliveryApi(services);
        services.AddOptions<StatutoryClockOptions>().Bind(builder.Config.GetSection("Partnership:" + StatutoryClockOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SitePreviewOptions>().Bind(builder.Config.GetSection(SitePreviewOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.AddUrlProvider<SitePreviewUrls>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, Installation>();
        builder.AddNotificationHandler<ContentSavingNotification, SavingGate>();
        builder.AddNotificationHandler<ContentPublishingNotification, PublishingGate>();
        builder.AddNotificationHandler<ContentCopyingNotification, CopyingGate>();
        builder.AddNotificationHandler<ContentUnpublishedNotification, EndOfPublication>();
        builder.AddNotificationHandler<ContentMovedToRecycleBinNotification, EndOfPublication>();
        builder.AddNotificationHandler<ContentPublishedNotification, EndOfPublication>();
    }

    private static void AddModel(IServiceCollection services)
    {
        services.AddSingleton<PartnershipModel>();
        services.AddSingleton<ModelPlan>();
        services.AddTransient<InstallNotes>();
        services.AddTransient<LanguageInstaller>();
        services.AddTransient<DataTypeInstaller>();
        services.AddTransient<ContentTypeInstaller>();
        services.AddTransient<ModelInstaller>();
        services.AddTransient<UserGroupInstaller>();
        services.AddTransient<StartingContentInstaller>();
    }

    private static void AddGates(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IBlockTypes, BlockTypes>();
        services.AddSingleton<IMediaHashes, MediaHashes>();
        services.AddSingleton<SchemaValues>();
        services.AddSingleton<CultureStates>();
        services.AddSingleton<TextCheck>();
        services.AddSingleton(p => new StatutoryClock(
            p.GetRequiredService<Microsoft.Extensions.Options.IOptions<StatutoryClockOptions>>().Value, p.GetRequiredService<PartnershipModel>().BankHolidays));
        services.AddSingleton<SignOffRules>();
        services.AddSingleton<SignOffs>();
        services.AddTransient<CurrentActor>();
    }

    private static void AddDeliveryApi(IServiceCollection services)
    {
        services.AddSingleton<PublicProperties>();
        services.Decorate<IOutputExpansionStrategyAccessor>((inner, p) => new PublicExpansionAccessor(inner, p.GetRequiredService<PublicProperties>()));
        services.Decorate<IApiPropertyRenderer>((inner, p) => new PublicPropertyRenderer(inner, p.GetRequiredService<PublicProperties>()));
        services.Decorate<IWebhookFiringService>((inner, _) => new WebhookBodies(inner));
    }
}
