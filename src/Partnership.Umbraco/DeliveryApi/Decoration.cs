using Microsoft.Extensions.DependencyInjection;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>Puts a service of ours before one that is registered already.</summary>
internal static class Decoration
{
    /// <summary>Replaces the last registration of a service, which is the one that holds, by one that uses it.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Decorate<TService>(this IServiceCollection services, Func<TService, IServiceProvider, TService> decorate)
        where TService : class
    {
        for (var i = services.Count - 1; i >= 0; i--)
        {
            var inner = services[i];
            if (inner.ServiceType != typeof(TService) || inner.IsKeyedService)
                continue;
            services[i] = ServiceDescriptor.Describe(typeof(TService), provider => decorate((TService)Make(provider, inner), provider), inner.Lifetime);
            return true;
        }

        return false;
    }

    private static object Make(IServiceProvider provider, ServiceDescriptor inner) =>
        inner.ImplementationInstance
        ?? inner.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType ?? throw new InvalidOperationException($"The registration of {inner.ServiceType} names no type."));
}
