using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Files;
using Partnership.Delivery.Source.Following;
using Partnership.Delivery.Source.Mapping;
using Partnership.Delivery.Source.Preview;
using Partnership.Delivery.Source.State;
using Partnership.Delivery.Source.Tree;
using Partnership.Delivery.Source.Webhooks;
using Polly;

namespace Partnership.Delivery.Source;

/// <summary>Puts the source together that reads an Umbraco.</summary>
public static class UmbracoSourceServices
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds the source. <see cref="UmbracoOptions"/>, a <see cref="ContentSchema"/>, a <see cref="TimeProvider"/>, an
    /// <see cref="IRichTextCleaner"/> and an <see cref="IFileKeeper"/> must be there too.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="folder">Where the last good state is kept.</param>
    /// <param name="cultures">The cultures of the site.</param>
    public static IServiceCollection AddUmbracoSource(this IServiceCollection services, string folder, Func<IServiceProvider, IReadOnlyList<string>> cultures)
    {
        services.AddClients();
        services.AddSingleton<SourceProblems>();
        services.AddSingleton<UmbracoHealth>();
        services.AddSingleton<HintQueue>();
        services.AddSingleton<UmbracoClient>();
        services.AddSingleton(s => new RichTextMapper(s.GetRequiredService<IRichTextCleaner>(), Options(s).Base));
        services.AddSingleton<ValueMapper>();
        services.AddSingleton<ItemMapper>();
        services.AddSingleton(s => new CultureMap(Options(s), cultures(s), s.GetRequiredService<SourceProblems>()));
        services.AddSingleton<TreeReader>();
        services.AddSingleton<TreeRefresh>();
        services.AddSingleton(s => new AddressGuard(Options(s)));
        services.AddSingleton<FileDownload>();
        services.AddSingleton<FileFetcher>();
        services.AddSingleton<StateAssembler>();
        services.AddSingleton<StateConversion>();
        services.AddSingleton(s => new StateFile(folder, s.GetRequiredService<StateConversion>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<StateFile>>()));
        services.AddSingleton<StateKeeper>();
        services.AddSingleton<Refresher>();
        services.AddSingleton<UmbracoSource>();
        services.AddSingleton(s => new UmbracoPreviews(
            s.GetRequiredService<UmbracoClient>(), s.GetRequiredService<UmbracoSource>(), s.GetRequiredService<ItemMapper>(), s.GetRequiredService<CultureMap>(), s.GetRequiredService<IOptions<UmbracoOptions>>()));
        services.AddSingleton<IContentSource>(s => s.GetRequiredService<UmbracoSource>());
        services.AddSingleton<UmbracoFollower>();
        services.AddHostedService(s => s.GetRequiredService<UmbracoFollower>());
        return services;
    }

    /// <summary>Makes what is public known before the first visitor comes: from disk, or from Umbraco when nothing was kept.</summary>
    public static Task LoadUmbracoAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<UmbracoFollower>().LoadAsync(cancellationToken);

    private static UmbracoOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<UmbracoOptions>>().Value;

    private static void AddClients(this IServiceCollection services)
    {
        services.AddHttpClient(UmbracoClient.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan) // the pipeline has limits of its own
            .ConfigurePrimaryHttpMessageHandler(() => Sockets())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler("umbraco", (pipeline, context) => Configure(
                pipeline, Options(context.ServiceProvider), context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .Services.AddHttpClient(UmbracoClient.ClientName)
            .AddHttpMessageHandler(s => new BoundedBodies(Options(s).MaxAnswerBytes));
        services.AddHttpClient(FileDownload.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(s =>
            {
                var sockets = Sockets();
                sockets.UseProxy = false; // a proxy would look names up itself, and could be led inside
                sockets.ConnectCallback = s.GetRequiredService<AddressGuard>().ConnectAsync;
                return sockets;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false, // where Umbraco sends us is an answer, and may be anywhere
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLife,
        ConnectTimeout = LongestConnecting,
    };

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, UmbracoOptions options, TimeProvider clock)
    {
        pipeline.TimeProvider = clock;
        pipeline.TelemetryListener = null; // it would log every answer; what failed is said once, by the follower
        pipeline
            .AddTimeout(options.TotalTimeout)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { FailureRatio = 0.5, MinimumThroughput = 20, BreakDuration = TimeSpan.FromSeconds(5) })
            .AddTimeout(options.AttemptTimeout);
    }
}
