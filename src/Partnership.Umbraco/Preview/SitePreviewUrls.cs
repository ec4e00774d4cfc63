using System.Globalization;
using Microsoft.Extensions.Options;
using Partnership.Content.Previews;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Partnership.Umbraco.Preview;

/// <summary>Leads an editor from 'Save and preview' to the public site, which shows that one document as it was saved.</summary>
internal sealed class SitePreviewUrls(PartnershipModel model, IOptionsMonitor<SitePreviewOptions> options, TimeProvider clock) : IUrlProvider
{
    /// <summary>What the backoffice asks for us by (<c>wwwroot/umbraco-package.json</c>).</summary>
    public const string Name = "Partnership.SitePreview";

    // Long enough to show it to somebody, short enough for an address that is left in a history.
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    /// <inheritdoc />
    public string Alias => Name;

    /// <inheritdoc />
    public UrlInfo? GetUrl(IPublishedContent content, UrlMode mode, string? culture, Uri current) => null;

    /// <inheritdoc />
    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => [];

    /// <inheritdoc />
    public Task<UrlInfo?> GetPreviewUrlAsync(IContent content, string? culture, string? segment) => Task.FromResult<UrlInfo?>(Preview(content, culture));

    private UrlInfo Preview(IContent content, string? culture)
    {
        if (options.CurrentValue is not { SiteUrl: { } site, Secret: { } secret })
            return UrlInfo.AsMessage($"There is no preview yet: {SitePreviewOptions.Section}:SiteUrl and {SitePreviewOptions.Section}:Secret are not set.", Alias, culture);
        if (model.Schema.Find(content.ContentType.Alias) is null)
            return UrlInfo.AsMessage($"The public site doesn't show documents of the type '{content.ContentType.Name}'.", Alias, culture);

        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        var token = PreviewToken.Make(secret, content.Key, culture ?? "", until);
        var query = string.Create(CultureInfo.InvariantCulture, $"?culture={Uri.EscapeDataString(culture ?? "")}&until={until}&token={token}");
        return new UrlInfo(new Uri(site, $"/preview/umbraco/{content.Key:D}{query}"), Alias, culture, null, isExternal: true);
    }
}
