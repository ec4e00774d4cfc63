using Partnership.Testing;

[assembly: AssemblyFixture(typeof(Partnership.Web.Tests.SharedSite))]

namespace Partnership.Web.Tests;

/// <summary>One site for all tests that only read.</summary>
public sealed class SharedSite : SiteFactory, IAsyncLifetime
{
    private readonly Lazy<Task<SiteCrawl>> crawl;

    public SharedSite() => crawl = new Lazy<Task<SiteCrawl>>(() => SiteCrawl.OfAsync(this));

    // Started before the first test: two tests that start it at the same time would start two sites in one folder.
    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    /// <summary>Every address that a reader can get to, fetched once for all tests.</summary>
    internal Task<SiteCrawl> CrawlAsync() => crawl.Value;
}
