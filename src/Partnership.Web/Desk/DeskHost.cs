using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Content.Schema;
using Partnership.Editorial;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Clock;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Desk.Counts;
using Partnership.Web.Desk.Disclosure;
using Partnership.Web.Desk.Help;
using Partnership.Web.Desk.Pickers;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Desk.Releases;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Limits;
using Partnership.Web.Pages.Desk.Edit;

namespace Partnership.Web.Desk;

/// <summary>Puts the desk together. Whatever can be made at the first visit is: the public must not wait for the desk when the site starts.</summary>
internal static class DeskHost
{
    private const int LargestFormBytes = 8 * 1024 * 1024;
    private const int LargestFormOfStrangersBytes = 64 * 1024;
    private const int MostFields = 8 * 1024;

    public static void AddDesk(this IServiceCollection services, IHostEnvironment environment, string seedPath)
    {
        services.AddSingleton(s => WorkflowFolder.Read(seedPath, s.GetRequiredService<ContentSchema>()));
        services.AddClosedDesk();
        services.AddStatutoryClock(seedPath);
        services.AddEditorialDesk();
        services.AddEditorialBoards();
        services.AddBoards();
        services.AddDeskAuthentication(environment);
        services.AddSignIn();
        services.AddSingleton<PickChecks>();
        services.AddSingleton<EditDesk>();
        services.AddHostedService<ReleaseWorker>();
        services.AddDisclosureControl(seedPath);
        services.AddPreviews();
        services.AddCounts();
        services.AddDeskConnections();
        services.AddDeskHelp();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = DeskCookies.NameIn(environment, DeskCookies.Form);
            options.Cookie.Path = DeskPaths.Root;
            options.Cookie.SecurePolicy = DeskAuthentication.SecurePolicy(environment);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.FormFieldName = "formToken";
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = DeskCookies.NameIn(environment, DeskCookies.Message);
            options.Cookie.Path = DeskPaths.Root;
            options.Cookie.SecurePolicy = DeskAuthentication.SecurePolicy(environment);
        });
        // Whether a field may be left out is said by the page, not by whether its type takes null.
        services.Configure<MvcOptions>(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder(DeskPaths.Pages);
            options.Conventions.AllowAnonymousToFolder(DeskPaths.Pages + "/SignIn");
            options.Conventions.AddFolderApplicationModelConvention(DeskPaths.Pages + "/SignIn", LimitStrangers);
            options.Conventions.AddFolderApplicationModelConvention(DeskPaths.Pages, LimitForms);
            options.Conventions.AddFolderApplicationModelConvention(DeskPaths.Pages, page => page.Filters.Add(new KnownHandlersOnly()));
        });
    }

    /// <summary>Keeps the pages of the desk, which are in the site's assembly, out of the site. A site with a desk opens the door; others never do.</summary>
    public static void AddClosedDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskDoor>();
        services.AddSingleton<IPageRouteModelProvider>(s => s.GetRequiredService<DeskDoor>());
        services.AddSingleton<IActionDescriptorChangeProvider>(s => s.GetRequiredService<DeskDoor>());
    }

    /// <summary>Opens the desk to the first who comes; stands before the routing.</summary>
    public static void UseDeskDoor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.OrdinalIgnoreCase))
            context.RequestServices.GetRequiredService<DeskDoor>().Open();
        return next(context);
    });

    /// <summary>Knows who is at the desk, before any of its pages is asked.</summary>
    public static void UseDesk(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.OrdinalIgnoreCase),
        desk =>
        {
            desk.UseMiddleware<DeskHeaders>();
            desk.UseMiddleware<RefusalLog>();
            desk.UseMiddleware<StatedSize>();
            desk.UseMiddleware<HttpsOnly>();
            // Whoever comes with a link to a preview is a stranger, signed in or not: no cookie is read or set for them.
            desk.UseWhen(context => !PreviewLinks.IsShared(context.Request.Path), known =>
            {
                known.UseAuthentication();
                known.UseAuthorization();
                known.UseMiddleware<SecondFactorGate>();
            });
        });

    /// <summary>Whether a Razor page is one of the desk's.</summary>
    public static bool IsDeskPage(PageActionDescriptor? page) =>
        page?.ViewEnginePath.StartsWith(DeskPaths.Pages + "/", StringComparison.Ordinal) == true;

    // Nobody has said yet who they are: passwords and names are short, and typed before they are sent.
    private static void LimitStrangers(PageApplicationModel page)
    {
        page.EndpointMetadata.Add(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFormOfStrangersBytes));
        page.EndpointMetadata.Add(WorkTime.Metadata);
    }

    private static void LimitForms(PageApplicationModel page)
    {
        if (!page.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata>().Any()
            && !page.HandlerTypeAttributes.OfType<Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata>().Any())
            page.EndpointMetadata.Add(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFormBytes));
        page.Filters.Add(new Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute { ValueCountLimit = MostFields, ValueLengthLimit = LargestFormBytes });
    }
}
