using Partnership.Search.Indexing;

namespace Partnership.Search;

/// <summary>Holds the index that is searched now. While there is none, words can't be looked for and everything else goes on.</summary>
public sealed class SearchIndexHolder
{
    // Written by the follower alone; read by every search without a lock. Whoever reads it takes hold of the reader's files
    // before using it, and looks again when a newer one has taken its place in between.
    private volatile SearchReader? current;

    /// <summary>Whether words can be looked for.</summary>
    public bool IsReady => current is not null;

    /// <summary>What a search ran into that only a damaged index does; the follower makes a new one.</summary>
    public Action<IOException> OnDamage { get; set; } = static _ => { };

    internal SearchReader? Current => current;

    /// <summary>Lets a search use the index.</summary>
    /// <returns>Null while there is none.</returns>
    internal T? Use<T>(Func<SearchReader, T> search) where T : class
    {
        while (current is { } reader)
        {
            if (!reader.TryHold())
                continue; // a newer one is there by now
            try
            {
                return search(reader);
            }
            catch (IOException damage)
            {
                Drop(reader);
                OnDamage(damage);
                return null;
            }
            finally
            {
                reader.Release();
            }
        }

        return null;
    }

    /// <summary>Puts a newer reader in place, or none. The old one's files go when its last search is over.</summary>
    internal void Swap(SearchReader? next)
    {
        var old = Interlocked.Exchange(ref current, next);
        old?.Release();
    }

    private void Drop(SearchReader damaged)
    {
        if (Interlocked.CompareExchange(ref current, null, damaged) == damaged)
            damaged.Release();
    }
}
