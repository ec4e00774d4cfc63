using Microsoft.Extensions.Options;
using Partnership.Delivery.Source;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Documents.Inspection;
using Partnership.Editorial;
using Partnership.Editorial.Media;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Desk.Disclosure;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Health;
using Partnership.Web.Site;
using Partnership.Web.StartUp;
using Partnership.Web.Storage;

namespace Partnership.Web.Headless;

/// <summary>Puts a site together whose content is edited in Umbraco: no store, no desk, nobody signs in.</summary>
internal static class HeadlessHost
{
    public static void AddHeadless(this IServiceCollection services, string data, string seedPath, MediaOptions media)
    {
        services.AddOptions<UmbracoOptions>().BindConfiguration(UmbracoOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddForeignFiles(Path.Combine(data, DataFolders.Media), Path.Combine(data, DataFolders.PageText), Path.Combine(data, DataFolders.Renditions), media);
        services.AddFileExamination(seedPath, FileInspector.InSeries); // they all come from one Umbraco, hundreds of them at the first start
        services.AddSingleton<IRichTextCleaner, RichTextCleaner>();
        services.AddSingleton<IFileKeeper, FileKeeper>();
        services.AddUmbracoSource(Path.Combine(data, "umbraco"), s => s.GetRequiredService<IOptions<SiteOptions>>().Value.Cultures());
        services.AddSingleton<ISiteStart, HeadlessStart>();
        services.AddHealthChecks().AddCheck<UmbracoCheck>("umbraco", tags: [HealthEndpoints.ReadyTag]);

        services.AddClosedDesk();
        services.Configure<CountOptions>(options => options.Enabled = false); // there is nowhere to write them down
        services.AddSingleton<VisitCounts>();
        services.AddSingleton<WrongLinks>();
    }

    public static void UseHeadless(this IApplicationBuilder app)
    {
        app.UseMiddleware<NotLoadedYet>();
        app.UseMiddleware<EditElsewhere>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(UmbracoPreviewEndpoint.Root, StringComparison.OrdinalIgnoreCase), preview => preview.UseMiddleware<DeskHeaders>());
    }

    public static void MapHeadless(this IEndpointRouteBuilder routes)
    {
        routes.MapUmbracoWebhook();
        routes.MapUmbracoPreviews();
    }
}
