using System.Globalization;
using Partnership.Search.Indexing;
using Partnership.Web.Site;
using Partnership.Web.StartUp;

namespace Partnership.Web.Commands;

/// <summary>Makes the search index anew. A site that runs on the same data meanwhile goes on with the old one, and takes the new one up by itself.</summary>
internal static class ReindexCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values.Count > 0)
            return await CommandEnd.SayUsageAsync();

        await services.GetRequiredService<ISiteStart>().LoadAsync(cancellationToken);
        var snapshot = services.GetRequiredService<PublishedSite>().Current.Snapshot;
        await ProgressBar.ShowAsync("Making the search index", report => services.GetRequiredService<IndexRebuild>()
            .RunAsync(snapshot, new Immediate<IndexProgress>(p => report(p.Done, p.Total)), cancellationToken));
        var unreadable = await services.GetRequiredService<ReportTexts>().UnreadableAsync(snapshot, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The search index has everything that is public at {snapshot.Sequence}."));
        foreach (var report in unreadable)
            Console.WriteLine($"Can't be searched: {report.File.Label} of {report.Item.Path} ({report.File.Media.FileName}): {report.Reason}");
        return 0;
    }
}
