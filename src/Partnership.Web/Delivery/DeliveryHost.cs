using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Delivery.Keys;
using Partnership.Delivery.Server;
using Partnership.Web.Security;

namespace Partnership.Web.Delivery;

/// <summary>Puts the Delivery API into the site.</summary>
internal static class DeliveryHost
{
    private static readonly Endpoint ForPrograms = new(null, new EndpointMetadataCollection(SecurityHeaders.ApiMetadata()), "Delivery API");

    public static void AddDelivery(this IServiceCollection services, bool hasDrafts)
    {
        if (hasDrafts)
            services.AddSingleton<Drafts>();
        services.AddSingleton<IDeliveryContent, DeliveredContent>();
        services.TryAddSingleton<IDeliveryKeys, NoKeys>();
        services.AddDeliveryApi();
    }

    /// <summary>Answers the Delivery API before the site's own addresses are looked at, under the policy of answers for programs.</summary>
    public static void UseDelivery(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(DeliveryServices.Root, StringComparison.OrdinalIgnoreCase),
        api =>
        {
            api.Use((context, next) =>
            {
                context.SetEndpoint(ForPrograms);
                return next(context);
            });
            api.UseDeliveryApi();
        });
}
