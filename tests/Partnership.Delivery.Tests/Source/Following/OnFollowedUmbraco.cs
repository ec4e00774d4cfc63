using System.Text;
using Partnership.Delivery.Source;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>A played Umbraco with a home page, and sites that follow it.</summary>
public abstract class OnFollowedUmbraco : IDisposable
{
    private readonly UmbracoOnWire umbraco = new(new PlayedUmbraco());

    private protected OnFollowedUmbraco() => Home = Play.Publish("home", "Home", null, []);

    private protected PlayedNode Home { get; }

    private protected PlayedUmbraco Play => umbraco.Play;

    private protected string Url => umbraco.Url;

    public void Dispose()
    {
        umbraco.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets a site follow a webhook.</summary>
    private protected static async Task HintAsync(FollowedSite site, string name, string body)
    {
        site.Hints.Add(WebhookHint.Read(name, Encoding.UTF8.GetBytes(body)));
        await site.FollowHintsAsync();
        Assert.Null(site.Health.Failure);
    }

    /// <summary>A site that has just started.</summary>
    private protected async Task<FollowedSite> SiteAsync(string? folder = null, Action<UmbracoOptions>? set = null)
    {
        var site = new FollowedSite(Url, folder, set);
        await site.LoadAsync();
        Assert.Null(site.Health.Failure);
        await site.LookAsync(TimeSpan.Zero); // the reading that every start begins with
        return site;
    }
}
