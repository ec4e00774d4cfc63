using Partnership.Search.Indexing;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Boards;

/// <summary>
/// Finds public reports that can't be searched. The first look reads the text of every report, so it goes on behind the visitor's back;
/// afterwards only those that could not be read before are looked at again.
/// </summary>
internal sealed class BrokenReports(ReportTexts texts, PublishedSite site, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock turn = new();
    private readonly HashSet<string> readable = new(StringComparer.Ordinal); // one look at a time touches it
    private Task<IReadOnlyList<UnreadableReport>>? looking;

    /// <summary>The reports, or null while they are still being looked through.</summary>
    public async Task<IReadOnlyList<UnreadableReport>?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Look().WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private Task<IReadOnlyList<UnreadableReport>> Look()
    {
        lock (turn)
        {
            if (looking is null or { IsCompleted: true })
                looking = Task.Run(() => texts.UnreadableAsync(site.Current.Snapshot, readable, CancellationToken.None));
            return looking;
        }
    }
}
