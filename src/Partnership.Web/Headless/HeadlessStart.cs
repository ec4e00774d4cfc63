using Partnership.Content.Snapshots;
using Partnership.Delivery.Source;
using Partnership.Web.Site;
using Partnership.Web.StartUp;

namespace Partnership.Web.Headless;

/// <summary>Starts a site in front of Umbraco: with what was kept on disk, or with what Umbraco says. Without either it starts too, and says that it isn't ready.</summary>
internal sealed class HeadlessStart(IServiceProvider services, IContentSource source, PublishedSite site) : ISiteStart
{
    /// <inheritdoc />
    public Task RunAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await services.LoadUmbracoAsync(cancellationToken);
        try
        {
            if (await source.ReadAsync(site.Sequence, cancellationToken) is { } change)
                site.Apply(change);
            site.IsLoaded = true;
        }
        catch (IOException)
        {
            // Nothing is known yet, which the health check says until there is something.
        }
    }
}
