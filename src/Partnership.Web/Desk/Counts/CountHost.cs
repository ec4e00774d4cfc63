using Partnership.Web.ContentRouting;
using Partnership.Web.Desk.Preview;

namespace Partnership.Web.Desk.Counts;

/// <summary>Counts what the public asks for. Nothing of the desk is counted, and no preview.</summary>
internal static class CountHost
{
    public static void AddCounts(this IServiceCollection services)
    {
        services.AddOptions<CountOptions>().BindConfiguration(CountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<VisitCounts>();
        services.AddSingleton<CountWriter>();
        services.AddHostedService(s => s.GetRequiredService<CountWriter>());
    }

    /// <summary>The count of the document that a request shows; null when it shows none, or what it shows doesn't count.</summary>
    public static VisitCount? CountOf(HttpContext context) =>
        context.Features.Get<ContentRequest>() is { } content && context.Features.Get<PreviewMark>() is null
            ? context.RequestServices.GetRequiredService<VisitCounts>().Of(content.Item.Id)
            : null;
}
