using Partnership.Delivery.Server;
using Partnership.Search;
using Partnership.Web.Search;
using Partnership.Web.Site;

namespace Partnership.Web.Telemetry;

/// <summary>What can be looked at whenever somebody asks: how far the snapshot and the index are, and what is kept in memory.</summary>
internal sealed class SiteGauges(
    SiteMetrics metrics, PublishedSite site, SnapshotFollower follower, SearchFollower search, SearchIndexHolder index, DeliveryMemory delivery) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Gauge("partnership.publication.sequence", null, "The place of the publication log that the site shows.", () => site.Sequence);
        Gauge("partnership.snapshot.age", "s", "How long what is public has been the same.", () => follower.SinceChange.TotalSeconds);
        Gauge("partnership.snapshot.lag", "s", "How long ago the publication log was last read without a failure.", () => follower.SinceLook.TotalSeconds);
        Gauge("partnership.search.behind", null, "How many places of the publication log the search index is behind.", () => Math.Max(0, site.Sequence - search.Sequence));
        Gauge("partnership.search.ready", null, "1 when words can be looked for.", () => index.IsReady ? 1 : 0);
        Gauge("partnership.page_cache.pages", null, "Finished pages that are kept.", () => site.Current.Pages.Count);
        Gauge("partnership.delivery.kept.answers", null, "Answers of the Delivery API that are kept.", () => delivery.Answers);
        Gauge("partnership.delivery.kept.size", "By", "Bytes of what is kept of the Delivery API.", () => delivery.Bytes);
        metrics.ShowAll();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Gauge<T>(string name, string? unit, string description, Func<T> look) where T : struct => metrics.Meter.CreateObservableGauge(name, look, unit, description);
}
