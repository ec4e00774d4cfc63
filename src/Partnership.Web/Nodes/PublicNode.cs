using Microsoft.AspNetCore.DataProtection;
using Partnership.Documents.Inspection;
using Partnership.Editorial;
using Partnership.Editorial.Media;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Desk.Disclosure;
using Partnership.Web.StartUp;
using Partnership.Web.Storage;

namespace Partnership.Web.Nodes;

/// <summary>
/// A node that only shows what is public. Its user of the database needs to read, and to write the daily counts if they are kept. Nothing of
/// the desk is added or mapped, it seals nothing, and it does no scheduled work.
/// </summary>
internal sealed class PublicNode(string data, string seedPath, MediaOptions media, StoreOptions store) : SitePart
{
    public override void AddTo(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPublicationFeed(Path.Combine(data, DataFolders.Media), Path.Combine(data, DataFolders.PageText), Path.Combine(data, DataFolders.Renditions), media);
        services.AddSiteStore(store, data, mayWork: false);
        services.AddFileExamination(seedPath, FileInspector.OneByOne); // it reads the pages of published reports
        services.AddClosedDesk();
        services.AddApiKeyReading();
        services.AddKeyFollower();
        services.AddCountRecording();
        services.AddCounts();
        services.AddSingleton<ISiteStart, PublicNodeStart>();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    public override void UseBeforeRouting(WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound; // the error page says the rest
        return Task.CompletedTask;
    });
}
