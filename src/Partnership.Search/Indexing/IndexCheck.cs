using Lucene.Net.Index;

namespace Partnership.Search.Indexing;

/// <summary>Says whether an index on disk can be used as it is.</summary>
internal static class IndexCheck
{
    /// <summary>Looks at every byte. A damaged index may also throw whatever <see cref="IndexDamage"/> knows of.</summary>
    public static bool IsSound(string folder, string fingerprint)
    {
        using var directory = new IndexDirectory(folder);
        if (!DirectoryReader.IndexExists(directory))
            return false;
        using var reader = DirectoryReader.Open(directory);
        if (!reader.IndexCommit.UserData.TryGetValue(IndexFormat.FingerprintKey, out var made) || made != fingerprint)
            return false;
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
            SegmentUnits.Of(leaf.AtomicReader);
        }

        return true;
    }
}
