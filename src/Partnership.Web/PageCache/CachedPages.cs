using System.Collections.Concurrent;

namespace Partnership.Web.PageCache;

/// <summary>Finished pages of one snapshot, by path. It only grows, up to its limits, and goes with the snapshot.</summary>
internal sealed class CachedPages
{
    private readonly ConcurrentDictionary<string, CachedPage> pages = new(StringComparer.Ordinal);
    private int count;
    private long bytes;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref count);

    public CachedPage? Find(string path) => pages.GetValueOrDefault(path);

    public void Add(string path, CachedPage page, PageCacheOptions limits)
    {
        // Counted beside the dictionary, whose own count takes every lock. A race may keep one page more than the limits.
        if (count >= limits.MaxPages || Volatile.Read(ref bytes) + page.Length > limits.MaxBytes || !pages.TryAdd(path, page))
            return;
        Interlocked.Increment(ref count);
        Interlocked.Add(ref bytes, page.Length);
    }
}
