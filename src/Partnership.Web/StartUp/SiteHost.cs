using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Partnership.Delivery.Server;
using Partnership.Editorial;
using Partnership.Editorial.Media;
using Partnership.Editorial.Sqlite;
using Partnership.Web.Api;
using Partnership.Web.ContentRouting;
using Partnership.Web.Delivery;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Help;
using Partnership.Web.Desk.Mail;
using Partnership.Web.Desk.Media;
using Partnership.Web.Desk.Pickers;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Desk.SignIn.FirstPerson;
using Partnership.Web.Desk.SignIn.SingleSignOn;
using Partnership.Web.Errors;
using Partnership.Web.Feeds;
using Partnership.Web.Files;
using Partnership.Web.Headless;
using Partnership.Web.Health;
using Partnership.Web.Limits;
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
        var seed = builder.Bind<SeedOptions>(SeedOptions.Section);
        var isHeadless = builder.Bind<CmsOptions>(CmsOptions.Section).IsHeadless;
        builder.Bind<SiteOptions>(SiteOptions.Section);
        builder.Bind<HealthOptions>(HealthOptions.Section);
        builder.Bind<PageCacheOptions>(PageCacheOptions.Section);
        builder.Bind<SearchOptions>(SearchOptions.Section);
        builder.Bind<LimitOptions>(LimitOptions.Section);
        builder.Bind<RateLimitOptions>(RateLimitOptions.Section);
        builder.Bind<DeliveryOptions>(DeliveryOptions.Section);
        builder.Bind<DeskOptions>(DeskOptions.Section);
        var media = builder.Bind<MediaOptions>(MediaOptions.Section);
        builder.Bind<SignInOptions>(SignInOptions.Section);
        builder.Bind<FirstUserOptions>(FirstUserOptions.Section);
        builder.Bind<MailOptions>(MailOptions.Section);
        var singleSignOn = builder.Bind<SingleSignOnOptions>(SingleSignOnOptions.Section);
        var data = Path.GetFullPath(storage.DataDirectory, builder.Environment.ContentRootPath);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SchemaFolder.Read(Path.GetFullPath(seed.Path, builder.Environment.ContentRootPath)));
        if (isHeadless)
            builder.Services.AddHeadless(data, Path.GetFullPath(seed.Path, builder.Environment.ContentRootPath), media);
        else
        {
            builder.Services.AddEditorial(Path.Combine(data, "media"), Path.Combine(data, "page-text"), Path.Combine(data, "renditions"), media);
            builder.Services.AddEditorialSqlite(Path.Combine(data, "partnership.db"));
            builder.Services.AddSingleton<ISiteStart, SiteStart>();
        }

        builder.Services.AddSingleton<PublishedSite>();
        builder.Services.AddSingleton<SnapshotFollower>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SnapshotFollower>());
        builder.Services.AddSiteSearch(Path.Combine(data, "index"), Path.Combine(data, "searches-without-result"));
        builder.Services.AddSiteHealth();
        builder.Services.AddSingleton<SiteMetrics>();
        if (builder.Bind<TelemetryOptions>(TelemetryOptions.Section) is { IsOn: true } telemetry)
            builder.Services.AddOpenTelemetry(telemetry);
        builder.Services.AddDataProtection().SetApplicationName("Partnership").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        builder.Services.AddDelivery(hasDrafts: !isHeadless);
        builder.Services.AddContentPages();
        builder.Services.AddPublishedPictures();
        if (!isHeadless)
        {
            builder.Services.AddDesk(builder.Environment, Path.GetFullPath(seed.Path, builder.Environment.ContentRootPath));
            builder.Services.AddDeskMedia();
            builder.Services.AddSingleSignOn(singleSignOn);
            builder.Services.AddDeskMail(Path.Combine(data, "mail"));
        }

        builder.Services.AddErrorPages();
        builder.Services.AddWorkLimits();
        builder.Services.AddApiReference();
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        builder.Services.AddSiteSecurityHeaders(builder.Environment);

        var app = builder.Build();
        app.UseForwardedHeaders(); // of a proxy on this machine only: limits are by the visitor's address, and the desk is for https
        app.UseKeptDeliveryAnswers();
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseDelivery();
        if (isHeadless)
            app.UseHeadless();
        else
            app.UseDeskDoor();
        app.UseMiddleware<ContentRoutingMiddleware>();
        app.UseRouting();
        app.UseWorkLimits();
        if (!isHeadless)
            app.UseDesk();
        app.UseMiddleware<PageAnswerMiddleware>();
        app.MapStaticAssets().DisableRateLimiting();
        app.MapSiteHealth();
        app.MapPublishedFiles();
        app.MapPublishedPictures();
        app.MapFeeds();
        app.MapSearchApi();
        app.MapApiReference();
        if (isHeadless)
            app.MapHeadless();
        else
        {
            app.MapDeskMedia();
            app.MapDeskHelp();
            app.MapMediaPicker();
            app.MapPreviews();
            app.MapSharedPreviews();
        }

        app.MapContentPages();
        return app;
    }

    private static T Bind<T>(this WebApplicationBuilder builder, string section) where T : class, new()
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
