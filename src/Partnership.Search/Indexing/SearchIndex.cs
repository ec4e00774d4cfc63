using Lucene.Net.Index;
using Partnership.Search.Analysis;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>
/// One index on disk, open for writing. Only one object of one process can be: <see cref="IndexLock"/> sees to it. What was
/// written is searchable at once and lasts from the next commit; what a crash takes away is noticed by its missing stamps.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const double RamBufferMegabytes = 32;
    private const int ForgetRounds = 3;

    private readonly string fingerprint;
    private readonly IndexLock mine;
    private readonly IndexDirectory directory;
    private readonly IndexWriter writer;

    private SearchIndex(string folder, string fingerprint, IndexLock mine, OpenMode mode)
    {
        Folder = folder;
        this.fingerprint = fingerprint;
        this.mine = mine;
        directory = new IndexDirectory(folder);
        writer = new IndexWriter(directory, Configuration(mode));
    }

    public string Folder { get; }

    /// <summary>Opens the index in a folder, and looks at every byte of it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fingerprint">The rules that it should have been made by.</param>
    /// <param name="isHeld">Whether it can't be looked at, because somebody has it open.</param>
    /// <returns>Null when there is none, when it was made by other rules, when it is damaged, or held.</returns>
    public static SearchIndex? TryOpen(string folder, string fingerprint, out bool isHeld)
    {
        var mine = IndexLock.TryTake(folder);
        isHeld = mine is null;
        if (mine is null)
            return null;
        try
        {
            if (IndexCheck.IsSound(folder, fingerprint))
                return new SearchIndex(folder, fingerprint, mine, OpenMode.APPEND);
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            // Whoever asked makes a new one.
        }

        mine.Dispose();
        return null;
    }

    /// <summary>Begins an empty index in a folder that is not there yet.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static SearchIndex Create(string folder, string fingerprint)
    {
        var mine = IndexLock.Take(folder);
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            return new SearchIndex(folder, fingerprint, mine, OpenMode.CREATE);
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    /// <summary>Adds or replaces a unit. Any number of threads may call it at once.</summary>
    public void Put(UnitContent content) => writer.UpdateDocuments(Term(content.Unit.Key), UnitDocuments.Of(content));

    /// <summary>Adds a unit that is known not to be there yet.</summary>
    public void Add(UnitContent content) => writer.AddDocuments(UnitDocuments.Of(content));

    public void Remove(UnitKey key) => writer.DeleteDocuments(Term(key));

    /// <summary>The index as it is now, without waiting for a commit.</summary>
    public SearchReader Read() => SearchReader.Of(DirectoryReader.Open(writer, applyAllDeletes: true));

    /// <summary>Makes everything last.</summary>
    public void Commit()
    {
        writer.SetCommitData(new Dictionary<string, string> { [IndexFormat.FingerprintKey] = fingerprint });
        writer.Commit();
    }

    /// <summary>Takes the words of removed documents out of the files too, where Lucene leaves them until it merges.</summary>
    /// <returns>Whether none is left; documents may be removed while it is at it.</returns>
    public bool Forget()
    {
        // A merge that began before the documents were removed brings them along, marked as removed.
        for (var round = 0; round < ForgetRounds && writer.HasDeletions(); round++)
        {
            writer.ForceMergeDeletes(doWait: true);
            writer.WaitForMerges();
        }

        Commit();
        return !writer.HasDeletions();
    }

    /// <summary>Makes everything last, as far as the disk lets it, and lets go of the files.</summary>
    public void Dispose()
    {
        try
        {
            writer.Dispose(waitForMerges: false); // whoever opens it next goes on with them
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            RollBack(); // what doesn't last is made again
        }

        Release();
    }

    /// <summary>Lets go of the files without finishing anything, as after a failure of the disk.</summary>
    public void Abandon()
    {
        RollBack();
        Release();
    }

    /// <summary>Gives it up and deletes it.</summary>
    /// <exception cref="IOException">It can't be deleted.</exception>
    public void Discard()
    {
        RollBack();
        try
        {
            if (System.IO.Directory.Exists(Folder))
                System.IO.Directory.Delete(Folder, recursive: true);
        }
        finally
        {
            Release();
        }
    }

    private void RollBack()
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            // It is given up anyway.
        }
    }

    private void Release()
    {
        directory.Dispose();
        mine.Dispose();
    }

    private static IndexWriterConfig Configuration(OpenMode mode) => new(ExactAnalyzer.Version, SearchAnalyzers.ForIndex)
    {
        OpenMode = mode,
        Similarity = IndexSimilarity.Default,
        RAMBufferSizeMB = RamBufferMegabytes,
        MergeScheduler = new BackgroundMerges(),
        MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
    };

    private static Term Term(UnitKey key) => new(IndexFields.Unit, key.Term);
}
