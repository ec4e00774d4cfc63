using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Site;

/// <summary>A real site on a port of its own.</summary>
public abstract class ServedSite : SiteFactory, IAsyncLifetime
{
    /// <summary>Where the site answers, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    /// <inheritdoc />
    public virtual ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Origin = new Uri(addresses.Single()).GetLeftPart(UriPartial.Authority);
        return ValueTask.CompletedTask;
    }
}
