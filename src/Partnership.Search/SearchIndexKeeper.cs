using Partnership.Content.Snapshots;
using Partnership.Search.Indexing;

namespace Partnership.Search;

/// <summary>
/// Keeps the index on disk like the snapshot. It is never asked to follow single changes: it compares what the index was made
/// from with what the snapshot has, so after a crash, a restart or a gap it ends where a new index would.
/// </summary>
/// <remarks>One caller at a time.</remarks>
public sealed class SearchIndexKeeper : IDisposable
{
    private readonly IndexFolder folder;
    private readonly ReportTexts texts;
    private readonly SearchIndexHolder holder;

    private IndexUpkeep? open;
    private string? path;
    private string? refusedPath;

    /// <summary>Keeps the index in a folder.</summary>
    /// <param name="root">The folder of all indexes; made when missing. Deleting it is safe.</param>
    /// <param name="texts">The text of files.</param>
    /// <param name="holder">Gets each new state of the index.</param>
    public SearchIndexKeeper(string root, ReportTexts texts, SearchIndexHolder holder)
    {
        folder = new IndexFolder(root);
        this.texts = texts;
        this.holder = holder;
    }

    /// <summary>The place of the publication log that the index has reached; -1 before the first.</summary>
    public long Sequence { get; private set; } = -1;

    /// <summary>
    /// Opens the index in use; makes a new one when there is none, when it is damaged, or when it was made by other rules. A new one
    /// has the documents' own words, so that they are soon found; <see cref="AddPagesAsync"/> adds the pages of their files.
    /// </summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="progress">Hears how far a new index is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether a new index had to be made.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> OpenAsync(Snapshot snapshot, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        Abandon();
        var found = OpenCurrent(IndexFormat.Fingerprint(snapshot.Schema));
        var index = found ?? await new IndexBuild(texts, progress).MakeAsync(folder, snapshot, withPages: false, cancellationToken);
        Begin(index);
        Show(); // what it has of the snapshot is found while the rest is added
        await CatchUpAsync(snapshot, cancellationToken);
        folder.Tidy();
        return found is null;
    }

    /// <summary>Brings the index to a snapshot.</summary>
    /// <returns>How many documents changed in it.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<int> CatchUpAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var changes = await Opened().CatchUpAsync(snapshot, cancellationToken);
        Show();
        Sequence = snapshot.Sequence;
        return changes;
    }

    /// <summary>Adds pages that are missing: those of some documents whose files have been read, or else of one file that is read now.</summary>
    /// <returns>False when there is nothing left to do.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> AddPagesAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var hasMore = await Opened().AddPagesAsync(snapshot, cancellationToken);
        Show();
        return hasMore;
    }

    /// <summary>Takes up an index that another process has made and put in use, such as the command <c>reindex</c>.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<bool> TakeUpNewAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (folder.Current is not { } other || other == path || other == refusedPath)
            return false;
        if (SearchIndex.TryOpen(other, IndexFormat.Fingerprint(snapshot.Schema), out var isHeld) is not { } next)
        {
            if (!isHeld) // whoever holds it may let go of it
                refusedPath = other; // another site on the same folder has it
            return false;
        }

        Abandon(); // nobody will need what it would make last
        Begin(next);
        await CatchUpAsync(snapshot, cancellationToken);
        folder.Tidy();
        return true;
    }

    /// <summary>
    /// Ends when the settling that was begun last does; <see cref="EndSettlingAsync"/> says how. True when there was something to do.
    /// </summary>
    public Task<bool> Settling { get; private set; } = Task.FromResult(false);

    /// <summary>
    /// Begins to make what was written last, and to take words that are public no more out of the files, while everything else
    /// goes on. Does nothing while that goes on already.
    /// </summary>
    public void BeginSettling()
    {
        if (Settling.IsCompleted && open is not null)
            Settling = open.BeginSettling();
    }

    /// <summary>Takes in how the settling went, when it has ended.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task EndSettlingAsync()
    {
        if (!Settling.IsCompleted)
            return;
        var ended = Settling;
        Settling = Task.FromResult(false);
        try
        {
            if (!await ended)
                return;
        }
        catch
        {
            open?.SettleAgain();
            throw;
        }

        Opened().EndSettling();
        Show();
    }

    /// <summary>Gives the index up after a failure. What is searched now stays; <see cref="OpenAsync"/> begins again.</summary>
    public void Abandon()
    {
        open?.Abandon();
        open = null;
        ForgetSettling();
    }

    /// <summary>Gives the index up because it is damaged: nothing of it is used again.</summary>
    /// <exception cref="IOException">It can't be deleted.</exception>
    public void Discard()
    {
        holder.Swap(null);
        var damaged = open;
        open = null;
        damaged?.Discard();
        ForgetSettling();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        holder.Swap(null);
        open?.Dispose();
        open = null;
        ForgetSettling();
    }

    private IndexUpkeep Opened() => open ?? throw new InvalidOperationException("The index has not been opened.");

    // It may have been replaced, and deleted, between reading its name and opening it.
    private SearchIndex? OpenCurrent(string fingerprint)
    {
        string? tried = null;
        while (folder.Current is { } current && current != tried)
        {
            if (SearchIndex.TryOpen(current, fingerprint, out _) is { } found)
                return found;
            tried = current;
        }

        return null;
    }

    private void Begin(SearchIndex index)
    {
        try
        {
            open = new IndexUpkeep(index, texts);
            path = index.Folder;
        }
        catch
        {
            index.Abandon();
            throw;
        }
    }

    // The index was taken from under it: how it ends says nothing.
    private void ForgetSettling()
    {
        Settling.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        Settling = Task.FromResult(false);
    }

    private void Show()
    {
        if (open is { HasNews: true })
            holder.Swap(open.Read());
    }
}
