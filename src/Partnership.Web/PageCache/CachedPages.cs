using System.Collections.Concurrent;

namespace Partnership.Web.PageCache;

/// <summary>Finished pages of one snapshot, by path. It only grows, up to its limit, and goes with the snapshot.</summary>
internal sealed class CachedPages
{
    private readonly ConcurrentDictionary<string, CachedPage> pages = new(StringComparer.Ordinal);
    private int count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref count);

    public CachedPage? Find(string path) => pages.GetValueOrDefault(path);

    public void Add(string path, CachedPage page, int most)
    {
        // Counted beside the dictionary, whose own count takes every lock. A race may keep one page more than the limit.
        if (count < most && pages.TryAdd(path, page))
            Interlocked.Increment(ref count);
    }
}
