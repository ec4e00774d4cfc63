using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Store;
using Partnership.Search;
using Partnership.Search.Indexing;
using Partnership.Testing;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Live;

/// <summary>A site of one's own to publish on, with a clock, a log and a database that a test can turn.</summary>
public class LiveSite : SiteFactory, IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    internal DatabaseProbe Probe { get; } = new();

    internal CapturedLog Log { get; } = new();

    /// <summary>What happens in the middle of a page that asks for the site's options; nothing as a rule.</summary>
    internal Action OnOptions { get; set; } = () => { };

    internal PublishedSite Published => Services.GetRequiredService<PublishedSite>();

    internal CultureSnapshot Now => Published.Current.Snapshot.Default;

    internal Editor Editor => field ??= new Editor(this);

    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes the index out of use, as while a new one is being made.</summary>
    internal void ForgetSearch() => Services.GetRequiredService<SearchIndexHolder>().Swap(null);

    /// <summary>Searches an index without the pages of reports, as soon after a start; for a site whose own index comes later.</summary>
    /// <returns>The index, which must be let go of after the site's last answer.</returns>
    internal async Task<IDisposable> SearchWithoutPagesAsync()
    {
        var snapshot = Published.Current.Snapshot;
        var index = SearchIndex.Create(Path.Combine(DataDirectory, "index-without-pages"), "");
        await new IndexBuild(Services.GetRequiredService<ReportTexts>(), null).FillAsync(index, snapshot, withPages: false, TestContext.Current.CancellationToken);
        Services.GetRequiredService<SearchIndexHolder>().Swap(index.Read());
        return index;
    }

    /// <summary>Waits until the site shows the log up to a number.</summary>
    internal async Task ShowsAsync(long sequence)
    {
        var source = Services.GetRequiredService<WatchedSource>();
        while (true)
        {
            var looked = source.NextLook; // taken first, so that no look is missed between the question and the wait
            if (Published.Sequence >= sequence)
                return;
            await looked.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Lets the follower look at the log and at the day, once, and waits until it has.</summary>
    internal async Task LookAsync()
    {
        // The first wait may end with a look that had begun before; the second can't.
        for (var time = 0; time < 2; time++)
        {
            var looked = Services.GetRequiredService<WatchedSource>().NextLook;
            Services.GetRequiredService<PublicationSignal>().Notify();
            await looked.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(s => new WatchedSource(s.GetRequiredService<PublicationFeed>()));
            services.AddSingleton<IContentSource>(s => s.GetRequiredService<WatchedSource>());
            var real = services.Last(d => d.ServiceType == typeof(IEditorialDatabase));
            services.AddSingleton<IEditorialDatabase>(s => new ProbedDatabase((IEditorialDatabase)(real.ImplementationInstance ?? real.ImplementationFactory!(s)), Probe));
            services.ConfigureDbContext<EditorialDbContext>(options => options.AddInterceptors(Probe));
            services.AddSingleton<ILoggerProvider>(Log);
            services.AddSingleton<IStartupFilter>(new NotedRequests(Probe));
            services.AddSingleton<IOptions<SiteOptions>>(s => new TurnedOptions(this, s.GetRequiredService<IOptionsFactory<SiteOptions>>().Create(Options.DefaultName)));
        });
    }

    // Before everything else of the site, so that all that is done for a request is known as such.
    private sealed class NotedRequests(DatabaseProbe probe) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(handle => async context =>
            {
                probe.BeginRequest();
                await handle(context);
            });
            next(app);
        };
    }

    private sealed class TurnedOptions(LiveSite site, SiteOptions options) : IOptions<SiteOptions>
    {
        public SiteOptions Value
        {
            get
            {
                site.OnOptions();
                return options;
            }
        }
    }
}
