using Partnership.Content.Snapshots;
using Partnership.Search.Indexing;
using Partnership.Search.Units;

namespace Partnership.Search;

/// <summary>
/// Keeps the index on disk like the snapshot. It is never asked to follow single changes: it compares what the index was made
/// from with what the snapshot has, so after a crash, a restart or a gap it ends where a new index would.
/// </summary>
/// <remarks>One caller at a time.</remarks>
public sealed class SearchIndexKeeper : IDisposable
{
    private readonly string root;
    private readonly IndexFolder folder;
    private readonly ReportTexts texts;
    private readonly SearchIndexHolder holder;

    // What the index has: of each unit the stamp, and whether pages of its files are still missing.
    private readonly Dictionary<UnitKey, UnitHead> known = [];
    private readonly HashSet<string> unreachableFiles = new(StringComparer.Ordinal);

    private SearchIndex? index;
    private string? path;
    private string? refusedPath;
    private bool hasUncommitted;
    private bool hasForgotten;

    /// <summary>Keeps the index in a folder.</summary>
    /// <param name="root">The folder of all indexes; made when missing. Deleting it is safe.</param>
    /// <param name="texts">The text of files.</param>
    /// <param name="holder">Gets each new state of the index.</param>
    public SearchIndexKeeper(string root, ReportTexts texts, SearchIndexHolder holder)
    {
        this.root = root;
        folder = new IndexFolder(root);
        this.texts = texts;
        this.holder = holder;
    }

    /// <summary>The place of the publication log that the index has reached; -1 before the first.</summary>
    public long Sequence { get; private set; } = -1;

    /// <summary>Opens the index in use; makes a new one when there is none, when it is damaged, or when it was made by other rules.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="progress">Hears how far a new index is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether a new index had to be made.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> OpenAsync(Snapshot snapshot, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(root);
        var fingerprint = IndexFormat.Fingerprint(snapshot.Schema);
        path = folder.Current;
        index = path is null ? null : SearchIndex.TryOpen(path, fingerprint);
        var isNew = index is null;
        if (index is null)
        {
            path = folder.Begin();
            index = SearchIndex.Create(path, fingerprint);
            await new IndexBuild(texts, progress).FillAsync(index, snapshot, readsFiles: false, cancellationToken);
            folder.Use(path);
        }

        Learn();
        await CatchUpAsync(snapshot, cancellationToken);
        if (!holder.IsReady)
            holder.Swap(index.Read());
        folder.Tidy(path!); // not null: either branch has set it
        return isNew;
    }

    /// <summary>Brings the index to a snapshot.</summary>
    /// <returns>How many documents changed in it.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<int> CatchUpAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var open = Opened();
        var wanted = IndexBuild.UnitsOf(snapshot).ToDictionary(u => u.Unit.Key);
        var vanished = known.Keys.Where(key => !wanted.ContainsKey(key)).ToList();
        var changed = wanted.Values.Where(u => !known.TryGetValue(u.Unit.Key, out var head) || head.Stamp != u.Unit.Stamp).ToList();
        foreach (var key in vanished)
        {
            open.Remove(key);
            known.Remove(key);
        }

        foreach (var (unit, site) in changed)
            await PutAsync(open, unit, site, cancellationToken);
        hasForgotten |= vanished.Count > 0;
        if (vanished.Count + changed.Count > 0)
            Show(open);
        Sequence = snapshot.Sequence;
        return vanished.Count + changed.Count;
    }

    /// <summary>Reads one file that has never been read, and adds its pages to the index.</summary>
    /// <returns>False when there is none left.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> ReadOneFileAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var open = Opened();
        foreach (var (unit, site) in IndexBuild.UnitsOf(snapshot))
        {
            if (!known.TryGetValue(unit.Key, out var head) || head.HasAllPages || head.Stamp != unit.Stamp)
                continue;
            foreach (var file in unit.Files.Where(f => !unreachableFiles.Contains(f.Media.Sha256)))
            {
                if (await texts.IsKnownAsync(file.Media, cancellationToken))
                    continue;
                if (!await texts.ReadAsync(file.Media, cancellationToken))
                    unreachableFiles.Add(file.Media.Sha256);
                await PutAsync(open, unit, site, cancellationToken);
                Show(open);
                return true;
            }

            // All that can be read has been read since it was put there.
            if (unit.Files.All(f => !unreachableFiles.Contains(f.Media.Sha256)))
            {
                await PutAsync(open, unit, site, cancellationToken);
                Show(open);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes up an index that another process has made and put in use, such as the command <c>reindex</c>.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> TakeUpNewAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (folder.Current is not { } other || other == path || other == refusedPath)
            return false;
        if (SearchIndex.TryOpen(other, IndexFormat.Fingerprint(snapshot.Schema)) is not { } next)
        {
            refusedPath = other; // another site on the same folder has it
            return false;
        }

        index?.Dispose();
        (index, path) = (next, other);
        Learn();
        await CatchUpAsync(snapshot, cancellationToken);
        Show(next);
        folder.Tidy(other);
        return true;
    }

    /// <summary>Makes what was written last, and takes the words of what was taken down out of the files.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public void Settle()
    {
        if (index is null)
            return;
        if (hasForgotten)
        {
            index.Forget();
            holder.Swap(index.Read()); // the old reader holds the old files
        }
        else if (hasUncommitted)
            index.Commit();
        (hasForgotten, hasUncommitted) = (false, false);
    }

    /// <summary>Gives the index up after a failure. What is searched now stays; <see cref="OpenAsync"/> begins again.</summary>
    public void Abandon()
    {
        index?.Abandon();
        index = null;
    }

    /// <summary>Gives the index up because it is damaged: nothing of it is used again.</summary>
    public void Discard()
    {
        holder.Swap(null);
        Abandon();
        if (path is not null && Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        holder.Swap(null);
        index?.Dispose();
        index = null;
    }

    private SearchIndex Opened() => index ?? throw new InvalidOperationException("The index has not been opened.");

    private async Task PutAsync(SearchIndex open, SearchUnit unit, CultureSnapshot site, CancellationToken cancellationToken)
    {
        var content = await texts.KnownAsync(unit, site, cancellationToken);
        open.Put(content);
        known[unit.Key] = new UnitHead(unit.Key, unit.Stamp, content.HasAllPages);
    }

    private void Show(SearchIndex open)
    {
        holder.Swap(open.Read());
        hasUncommitted = true;
    }

    private void Learn()
    {
        known.Clear();
        var reader = Opened().Read();
        foreach (var head in reader.LiveHeads)
            known[head.Key] = head;
        hasForgotten |= reader.Reader.NumDeletedDocs > 0; // a crash came before they were taken out of the files
        reader.Release();
    }
}
