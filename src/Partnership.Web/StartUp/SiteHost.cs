using Microsoft.AspNetCore.HttpOverrides;
using Partnership.Delivery.Server;
using Partnership.Editorial.Media;
using Partnership.Web.Api;
using Partnership.Web.ContentRouting;
using Partnership.Web.Delivery;
using Partnership.Web.Desk;
using Partnership.Web.Errors;
using Partnership.Web.Feeds;
using Partnership.Web.Files;
using Partnership.Web.Headless;
using Partnership.Web.Health;
using Partnership.Web.Limits;
using Partnership.Web.Nodes;
using Partnership.Web.PageCache;
using Partnership.Web.Search;
using Partnership.Web.Security;
using Partnership.Web.Seeding;
using Partnership.Web.Site;
using Partnership.Web.Storage;
using Partnership.Web.Telemetry;

namespace Partnership.Web.StartUp;

/// <summary>Puts the host together: one line a part, then the pipeline.</summary>
internal static class SiteHost
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
        builder.WebHost.UseStaticWebAssets();
        // Saves a change of thread for every request, about a tenth of its time. Called unsafe since code that blocks a thread holds up its own
        // connection; what is slow here is awaited.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]))
            builder.WebHost.UseUrls(DefaultUrl);

        var storage = builder.Bind<StorageOptions>(StorageOptions.Section);
        var store = builder.Bind<StoreOptions>(StoreOptions.Section);
        var seed = builder.Bind<SeedOptions>(SeedOptions.Section);
        var cms = builder.Bind<CmsOptions>(CmsOptions.Section);
        var role = builder.Bind<SiteOptions>(SiteOptions.Section).Role;
        builder.Bind<HealthOptions>(HealthOptions.Section);
        builder.Bind<PageCacheOptions>(PageCacheOptions.Section);
        builder.Bind<SearchOptions>(SearchOptions.Section);
        builder.Bind<LimitOptions>(LimitOptions.Section);
        builder.Bind<RateLimitOptions>(RateLimitOptions.Section);
        builder.Bind<DeliveryOptions>(DeliveryOptions.Section);
        var media = builder.Bind<MediaOptions>(MediaOptions.Section);
        var data = Path.GetFullPath(storage.DataDirectory, builder.Environment.ContentRootPath);
        var seedPath = Path.GetFullPath(seed.Path, builder.Environment.ContentRootPath);
        SitePart part = cms.IsHeadless ? new HeadlessPart(data, seedPath, media)
            : role == SiteRole.Public ? new PublicNode(data, seedPath, media, store)
            : new DeskPart(data, seedPath, media, store);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SchemaFolder.Read(seedPath));
        builder.Services.AddSingleton<PublishedSite>();
        builder.Services.AddSingleton<SnapshotFollower>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SnapshotFollower>());
        builder.Services.AddSiteSearch(Path.Combine(data, "index"), Path.Combine(data, "searches-without-result"));
        builder.Services.AddSiteHealth();
        builder.Services.AddSiteKeys(data);
        builder.Services.AddSingleton<SiteMetrics>();
        if (builder.Bind<TelemetryOptions>(TelemetryOptions.Section) is { IsOn: true } telemetry)
            builder.Services.AddOpenTelemetry(telemetry);
        builder.Services.AddDelivery(part.HasDrafts);
        builder.Services.AddContentPages();
        builder.Services.AddPublishedPictures();
        part.AddTo(builder); // after the pages, to which the desk adds conventions
        builder.Services.AddErrorPages();
        builder.Services.AddWorkLimits();
        builder.Services.AddApiReference();
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        builder.Services.AddSiteSecurityHeaders(builder.Environment);

        var app = builder.Build();
        KnowNobodyByItself(app);
        app.UseForwardedHeaders(); // of a proxy on this machine only: limits are by the visitor's address, and the desk is for https
        if (role == SiteRole.Desk)
            app.Use(NotForSearchEngines);
        app.UseKeptDeliveryAnswers();
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseDelivery();
        part.UseBeforeRouting(app);
        app.UseMiddleware<ContentRoutingMiddleware>();
        app.UseRouting();
        app.UseWorkLimits();
        part.UseAfterRouting(app);
        app.UseMiddleware<PageAnswerMiddleware>();
        app.MapStaticAssets().DisableRateLimiting();
        app.MapSiteHealth();
        app.MapPublishedFiles();
        app.MapPublishedPictures();
        app.MapFeeds();
        app.MapSearchApi();
        app.MapApiReference();
        part.MapTo(app);
        app.MapContentPages();
        return app;
    }

    // The host puts authentication and authorisation before everything else, the pages for errors included, where it doesn't see that somebody has
    // them. The desk has them, in its own part of the pipeline; all others are strangers, with or without a cookie.
    private static void KnowNobodyByItself(IApplicationBuilder app) =>
        (app.Properties["__AuthenticationMiddlewareSet"], app.Properties["__AuthorizationMiddlewareSet"]) = (true, true);

    private static Task NotForSearchEngines(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }

    /// <summary>Settings of a section, checked before anything is written.</summary>
    /// <exception cref="StartUpFailure">A value has not the form that it must have.</exception>
    public static T Bind<T>(this WebApplicationBuilder builder, string section) where T : class, new()
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        try
        {
            return builder.Configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw new StartUpFailure($"The settings are wrong: {exception.Message}", exception);
        }
    }
}
