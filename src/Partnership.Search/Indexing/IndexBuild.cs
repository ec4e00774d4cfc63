using Partnership.Content.Snapshots;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>How far the making of an index is.</summary>
/// <param name="Done">Documents that are in it.</param>
/// <param name="Total">Documents that will be in it.</param>
public readonly record struct IndexProgress(int Done, int Total);

/// <summary>Makes a whole index of a snapshot, on all cores.</summary>
internal sealed class IndexBuild(ReportTexts texts, IProgress<IndexProgress>? progress)
{
    private int done;

    /// <summary>Makes an index and puts it in use. What is left of it when that fails is deleted.</summary>
    /// <param name="folder">Where indexes are kept.</param>
    /// <param name="snapshot">What is public.</param>
    /// <param name="withPages">Whether the pages of files are put there too, which are read if need be; else they are to be added later.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The index, open.</returns>
    public async Task<SearchIndex> MakeAsync(IndexFolder folder, Snapshot snapshot, bool withPages, CancellationToken cancellationToken)
    {
        var path = folder.Begin();
        folder.Tidy(); // what other attempts left may be what the disk is full of
        var index = SearchIndex.Create(path, IndexFormat.Fingerprint(snapshot.Schema));
        try
        {
            await FillAsync(index, snapshot, withPages, cancellationToken);
            folder.Use(path);
            return index;
        }
        catch
        {
            index.Discard();
            throw;
        }
    }

    /// <summary>Fills an empty index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="snapshot">What is public.</param>
    /// <param name="withPages">Whether the pages of files are put there too, which are read if need be; else they are to be added later.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FillAsync(SearchIndex index, Snapshot snapshot, bool withPages, CancellationToken cancellationToken)
    {
        var units = UnitsOf(snapshot).ToList();
        await Parallel.ForEachAsync(units, cancellationToken, async (unit, cancel) =>
        {
            index.Add(withPages ? await WithPagesAsync(unit.Unit, unit.Site, cancel) : UnitContent.WithoutPages(unit.Unit, unit.Site));
            progress?.Report(new IndexProgress(Interlocked.Increment(ref done), units.Count));
        });
        index.Commit();
    }

    private async Task<UnitContent> WithPagesAsync(SearchUnit unit, CultureSnapshot site, CancellationToken cancellationToken)
    {
        var content = await texts.KnownAsync(unit, site, cancellationToken);
        if (content.HasAllPages)
            return content;
        foreach (var file in unit.Files)
            await texts.ReadAsync(file.Media, cancellationToken);
        return await texts.KnownAsync(unit, site, cancellationToken);
    }

    public static IEnumerable<(SearchUnit Unit, CultureSnapshot Site)> UnitsOf(Snapshot snapshot) =>
        snapshot.AllCultures.Select(UnitTable.Of).SelectMany(t => t.Units, (table, unit) => (unit, table.Site));
}
