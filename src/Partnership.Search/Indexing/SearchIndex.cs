using Lucene.Net.Index;
using Lucene.Net.Store;
using Partnership.Search.Analysis;
using Partnership.Search.Units;

namespace Partnership.Search.Indexing;

/// <summary>
/// One index on disk, open for writing. Only one object of one process can be: Lucene's lock in the folder sees to it. What was
/// written is searchable at once and lasts from the next commit; what a crash takes away is noticed by its missing stamps.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const string FingerprintKey = "fingerprint";
    private const double RamBufferMegabytes = 64;

    private readonly FSDirectory directory;
    private readonly IndexWriter writer;
    private readonly string fingerprint;

    private SearchIndex(FSDirectory directory, IndexWriter writer, string fingerprint)
    {
        this.directory = directory;
        this.writer = writer;
        this.fingerprint = fingerprint;
    }

    /// <summary>Opens the index in a folder, and looks at every byte of it.</summary>
    /// <returns>Null when there is none, when it was made by other rules, or when it is damaged.</returns>
    public static SearchIndex? TryOpen(string folder, string fingerprint)
    {
        var directory = FSDirectory.Open(folder);
        try
        {
            if (IsSound(directory, fingerprint))
                return new SearchIndex(directory, new IndexWriter(directory, Configuration(OpenMode.APPEND)), fingerprint);
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            // Whoever asked makes a new one.
        }

        directory.Dispose();
        return null;
    }

    /// <summary>Begins an empty index in a folder; what was in it is gone.</summary>
    public static SearchIndex Create(string folder, string fingerprint)
    {
        var directory = FSDirectory.Open(folder);
        return new SearchIndex(directory, new IndexWriter(directory, Configuration(OpenMode.CREATE)), fingerprint);
    }

    /// <summary>Adds or replaces a unit. Any number of threads may call it at once.</summary>
    public void Put(UnitContent content) => writer.UpdateDocuments(Term(content.Unit.Key), UnitDocuments.Of(content));

    /// <summary>Adds a unit that is known not to be there yet.</summary>
    public void Add(UnitContent content) => writer.AddDocuments(UnitDocuments.Of(content));

    public void Remove(UnitKey key) => writer.DeleteDocuments(Term(key));

    /// <summary>The index as it is now, without waiting for a commit.</summary>
    public SearchReader Read() => new(DirectoryReader.Open(writer, applyAllDeletes: true));

    /// <summary>Makes everything last.</summary>
    public void Commit()
    {
        writer.SetCommitData(new Dictionary<string, string> { [FingerprintKey] = fingerprint });
        writer.Commit();
    }

    /// <summary>Takes the words of removed documents out of the files too, where Lucene leaves them until it merges.</summary>
    public void Forget()
    {
        writer.ForceMergeDeletes(doWait: true);
        Commit();
    }

    public void Dispose()
    {
        writer.Dispose();
        directory.Dispose();
    }

    /// <summary>Lets go of the files without finishing anything, as after a failure of the disk.</summary>
    public void Abandon()
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            // It is given up anyway.
        }

        directory.Dispose();
    }

    private static bool IsSound(FSDirectory directory, string fingerprint)
    {
        if (!DirectoryReader.IndexExists(directory))
            return false;
        using var reader = DirectoryReader.Open(directory);
        if (!reader.IndexCommit.UserData.TryGetValue(FingerprintKey, out var made) || made != fingerprint)
            return false;
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
            SegmentUnits.Of(leaf.AtomicReader);
        }

        return true;
    }

    private static IndexWriterConfig Configuration(OpenMode mode) => new(ExactAnalyzer.Version, SearchAnalyzers.ForIndex)
    {
        OpenMode = mode,
        Similarity = IndexSimilarity.Default,
        RAMBufferSizeMB = RamBufferMegabytes,
        MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
    };

    private static Term Term(UnitKey key) => new(IndexFields.Unit, key.Term);
}
