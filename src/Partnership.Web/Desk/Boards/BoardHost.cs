using Partnership.Web.ContentRouting;

namespace Partnership.Web.Desk.Boards;

/// <summary>Puts together what the boards of the desk find out from what is public.</summary>
internal static class BoardHost
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddSingleton<SiteAddresses>();
        services.AddSingleton<BrokenLinks>();
        services.AddSingleton<BrokenReports>();
        services.AddSingleton<HomeBoard>();
        services.AddHostedService<DateReminders>();
    }
}
