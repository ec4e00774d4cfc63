using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Boards;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial;

/// <summary>Puts together what lets other websites and programs in.</summary>
public static class EditorialConnections
{
    /// <summary>
    /// Adds keys of the API and webhooks. <see cref="EditorialBoards.AddEditorialBoards"/>, an <see cref="ISecretKeeper"/> and an
    /// <see cref="IWebhookTargets"/> must be there too.
    /// </summary>
    public static IServiceCollection AddEditorialConnections(this IServiceCollection services)
    {
        services.AddApiKeyReading();
        services.AddSingleton(s => new MakeApiKey(s.GetRequiredService<DeskWrites>(), s.GetRequiredService<ApiKeySignal>()));
        services.AddSingleton(s => new ApiKeyBoard(s.GetRequiredService<DeskReads>()));
        services.AddSingleton(s => new MakeWebhook(s.GetRequiredService<DeskWrites>(), s.GetRequiredService<ISecretKeeper>(), s.GetRequiredService<IWebhookTargets>()));
        services.AddSingleton(s => new EditWebhook(s.GetRequiredService<DeskWrites>(), s.GetRequiredService<IWebhookTargets>()));
        services.AddSingleton(s => new ChangeWebhook(s.GetRequiredService<DeskWrites>(), s.GetRequiredService<ISecretKeeper>()));
        services.AddSingleton(s => new WebhookBoard(s.GetRequiredService<DeskReads>()));
        services.AddSingleton(s => new FanOutWebhooks(s.GetRequiredService<EditorialSession>()));
        services.AddSingleton(s => new WebhookQueue(
            s.GetRequiredService<EditorialSession>(), s.GetRequiredService<ContentSchema>(), s.GetRequiredService<ISecretKeeper>()));
        return services;
    }

    /// <summary>Adds what knows the keys of the API, and makes none.</summary>
    public static IServiceCollection AddApiKeyReading(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeySignal>();
        services.AddSingleton(s => new ApiKeyReader(s.GetRequiredService<IEditorialDatabase>(), s.GetRequiredService<EditorialSession>()));
        return services;
    }
}
