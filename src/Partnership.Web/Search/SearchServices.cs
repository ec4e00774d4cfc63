using Microsoft.Extensions.Options;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Media;
using Partnership.Search;
using Partnership.Search.Indexing;
using Partnership.Web.Finder;

namespace Partnership.Web.Search;

/// <summary>Puts the search together.</summary>
internal static class SearchServices
{
    public static void AddSiteSearch(this IServiceCollection services, string indexFolder, string zeroResultFolder)
    {
        services.AddSingleton(s => new ReportTexts(
            s.GetRequiredService<PageTextStore>(), s.GetRequiredService<PageTextReader>(), s.GetRequiredService<MediaFolder>().PathOf));
        services.AddSingleton<SearchIndexHolder>();
        services.AddSingleton(s => new SiteSearch(s.GetRequiredService<SearchIndexHolder>()));
        services.AddSingleton(s => new SearchIndexKeeper(indexFolder, s.GetRequiredService<ReportTexts>(), s.GetRequiredService<SearchIndexHolder>()));
        services.AddSingleton(new IndexInspection(indexFolder));
        services.AddSingleton(s => new IndexRebuild(indexFolder, s.GetRequiredService<ReportTexts>()));
        services.AddSingleton(s => new ZeroResultCounts(
            s.GetRequiredService<IOptions<SearchOptions>>(), s.GetRequiredService<TimeProvider>(), zeroResultFolder));
        services.AddSingleton<SiteFinder>();
        services.AddSingleton<SearchFollower>();
        services.AddHostedService(s => s.GetRequiredService<SearchFollower>());
    }
}
