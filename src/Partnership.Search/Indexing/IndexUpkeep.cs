using System.Collections.Concurrent;
using Partnership.Content.Snapshots;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>
/// An open index with what it knows to be in it. It compares that with what a snapshot has, so it need not know how the one
/// became the other.
/// </summary>
internal sealed class IndexUpkeep : IDisposable
{
    // What is found grows by so many at a time, and a publication waits for no more.
    private const int UnitsAtOnce = 32;

    private readonly SearchIndex index;
    private readonly ReportTexts texts;

    private readonly Dictionary<UnitKey, UnitHead> known = [];

    // Of units whose pages are not all there, how many of their files had been read when they were put here; missing for those
    // that were found here.
    private readonly Dictionary<UnitKey, int> filesRead = [];
    private readonly HashSet<string> unreachableFiles = new(StringComparer.Ordinal);

    private bool hasUncommitted;

    // Whether the files have words of documents that were removed or replaced since. Lucene only marks those until it merges.
    private bool hasOldWords;

    // Written by the settling, read when it has ended.
    private volatile bool leftOldWords;

    public IndexUpkeep(SearchIndex index, ReportTexts texts)
    {
        this.index = index;
        this.texts = texts;
        var reader = index.Read();
        foreach (var head in reader.LiveHeads)
            known[head.Key] = head;
        hasOldWords = reader.Reader.NumDeletedDocs > 0; // it was closed, or a crash came, before they were taken out of the files
        reader.Release();
    }

    /// <summary>Whether it holds something that readers which were opened before don't see.</summary>
    public bool HasNews { get; private set; } = true;

    /// <summary>A reader of everything in it.</summary>
    public SearchReader Read()
    {
        var reader = index.Read();
        HasNews = false;
        return reader;
    }

    /// <summary>Brings it to a snapshot.</summary>
    /// <returns>How many units changed.</returns>
    public async Task<int> CatchUpAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        unreachableFiles.Clear(); // they may have been put back since
        var wanted = IndexBuild.UnitsOf(snapshot).ToDictionary(u => u.Unit.Key);
        var vanished = known.Keys.Where(key => !wanted.ContainsKey(key)).ToList();
        var changed = wanted.Values.Where(u => !known.TryGetValue(u.Unit.Key, out var head) || head.Stamp != u.Unit.Stamp).ToList();
        foreach (var key in vanished)
            Remove(key);
        foreach (var (unit, site) in changed)
            await PutAsync(unit, site, cancellationToken);
        return vanished.Count + changed.Count;
    }

    /// <summary>
    /// Puts units here again with pages that are known by now: they may have been read for another unit that has the file too, by
    /// another process, or before this index was made. When there are none, one file is read that has never been.
    /// </summary>
    /// <returns>False when there is nothing left to do.</returns>
    public async Task<bool> AddPagesAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var waiting = IndexBuild.UnitsOf(snapshot).Where(u => known.TryGetValue(u.Unit.Key, out var head) && !head.HasAllPages && head.Stamp == u.Unit.Stamp);
        foreach (var some in waiting.Chunk(UnitsAtOnce))
        {
            if (await PutKnownAsync(some, cancellationToken))
                return true;
            foreach (var (unit, site) in some)
                if (await ReadNextAsync(unit, cancellationToken))
                {
                    await PutKnownAsync([(unit, site)], cancellationToken);
                    return true;
                }
        }

        return false;
    }

    /// <summary>
    /// Begins to make what was written last, and to take words that are public no more out of the files. That may take as long as
    /// the index is large, so everything else goes on meanwhile.
    /// </summary>
    /// <returns>Ends when it is done; false when there was nothing to do. It fails as the disk does.</returns>
    public Task<bool> BeginSettling()
    {
        var forgets = hasOldWords;
        if (!forgets && !hasUncommitted)
            return Task.FromResult(false);
        (hasOldWords, hasUncommitted) = (false, false);
        return Task.Run(() =>
        {
            if (!forgets)
                index.Commit();
            else if (!index.Forget())
                leftOldWords = true;
            return true;
        });
    }

    /// <summary>Takes in that the settling has failed.</summary>
    public void SettleAgain() => (hasOldWords, hasUncommitted) = (true, true);

    /// <summary>Takes in that the settling has ended.</summary>
    public void EndSettling()
    {
        HasNews = true; // the old reader holds the files with those words
        hasOldWords |= leftOldWords;
        leftOldWords = false;
    }

    public void Abandon() => index.Abandon();

    public void Discard() => index.Discard();

    public void Dispose() => index.Dispose();

    private async Task<bool> ReadNextAsync(SearchUnit unit, CancellationToken cancellationToken)
    {
        foreach (var file in unit.Files.Select(f => f.Media).Where(f => !unreachableFiles.Contains(f.Sha256)))
        {
            if (await texts.IsKnownAsync(file, cancellationToken))
                continue;
            if (!await texts.ReadAsync(file, cancellationToken))
                unreachableFiles.Add(file.Sha256);
            return true;
        }

        return false;
    }

    // On all cores: a new index of a large site has hundreds of reports to take in.
    private async Task<bool> PutKnownAsync((SearchUnit Unit, CultureSnapshot Site)[] units, CancellationToken cancellationToken)
    {
        var more = new ConcurrentBag<UnitContent>();
        await Parallel.ForEachAsync(units, cancellationToken, async (unit, cancel) =>
        {
            var content = await texts.KnownAsync(unit.Unit, unit.Site, cancel);
            if (content.FilesRead <= filesRead.GetValueOrDefault(unit.Unit.Key))
                return;
            index.Put(content);
            more.Add(content);
        });
        foreach (var content in more)
            Note(content);
        return !more.IsEmpty;
    }

    private async Task PutAsync(SearchUnit unit, CultureSnapshot site, CancellationToken cancellationToken)
    {
        var content = await texts.KnownAsync(unit, site, cancellationToken);
        index.Put(content);
        Note(content);
    }

    private void Note(UnitContent content)
    {
        var unit = content.Unit;
        (HasNews, hasUncommitted) = (true, true);
        hasOldWords |= known.ContainsKey(unit.Key); // perhaps a name that should not have been there
        known[unit.Key] = new UnitHead(unit.Key, unit.Stamp, content.HasAllPages);
        filesRead[unit.Key] = content.FilesRead;
    }

    private void Remove(UnitKey key)
    {
        (HasNews, hasUncommitted, hasOldWords) = (true, true, true);
        index.Remove(key);
        known.Remove(key);
        filesRead.Remove(key);
    }
}
