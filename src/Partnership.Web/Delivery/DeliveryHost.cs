using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Delivery.Keys;
using Partnership.Delivery.Server;
using Partnership.Web.Limits;
using Partnership.Web.Security;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Delivery;

/// <summary>Puts the Delivery API into the site.</summary>
internal static class DeliveryHost
{
    private static readonly Endpoint ForPrograms = new(null, new EndpointMetadataCollection(SecurityHeaders.ApiMetadata(), WorkTime.Metadata), "Delivery API");

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
            api.Use(async (context, next) =>
            {
                context.SetEndpoint(ForPrograms);
                await next(context);
                if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
                    context.RequestServices.GetRequiredService<SiteMetrics>().Refused(WorkKind.Delivery.Name(), RefusalReasons.Rate);
            });
            api.UseWorkLimits();
            api.UseDeliveryApi();
        });
}
