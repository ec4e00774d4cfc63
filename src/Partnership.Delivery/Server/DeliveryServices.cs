using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Delivery.Server.Access;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Webhooks;

namespace Partnership.Delivery.Server;

/// <summary>Puts the Delivery API together. The host brings <see cref="IDeliveryContent"/> and <see cref="Keys.IDeliveryKeys"/>, and binds <see cref="DeliveryOptions"/>.</summary>
public static class DeliveryServices
{
    /// <summary>What every address of the Delivery API begins with.</summary>
    public const string Root = DeliveryPaths.Root;

    /// <summary>Adds the Delivery API.</summary>
    public static IServiceCollection AddDeliveryApi(this IServiceCollection services)
    {
        services.AddSingleton<DeliverySites>();
        services.AddSingleton<IWebhookBodies, WebhookBodies>();
        services.AddSingleton<DeliveryAccess>();
        services.AddSingleton<DeliveryRates>();
        services.AddSingleton(s => new DeliveryMemory(s.GetRequiredService<DeliverySites>()));
        return services;
    }

    /// <summary>Answers below <see cref="Root"/>; everything else passes on.</summary>
    public static IApplicationBuilder UseDeliveryApi(this IApplicationBuilder app) => app.UseMiddleware<DeliveryMiddleware>();

    /// <summary>
    /// Answers again what was answered before, before the rest of the pipeline. The visitor's address must be known there; what comes after it
    /// up to <see cref="UseDeliveryApi"/> may not decide who gets an answer, and may set no header that differs from caller to caller.
    /// </summary>
    public static IApplicationBuilder UseKeptDeliveryAnswers(this IApplicationBuilder app) => app.UseMiddleware<KeptAnswersMiddleware>();
}
