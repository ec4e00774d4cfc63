using System.Collections.Concurrent;

namespace Partnership.Delivery.Server.Answers;

/// <summary>Keeps what was written, up to an amount of memory. When that is full all of it goes: what is asked for often is back at once.</summary>
/// <param name="mostBytes">How much; 0 keeps nothing.</param>
internal sealed class KeptAnswers(int mostBytes)
{
    private const int BytesBesides = 200;

    private readonly ConcurrentDictionary<object, KeptAnswer> kept = new();
    private long bytes;

    /// <summary>How many there are. Counting holds up whoever adds: for those who look now and then.</summary>
    public int Count => kept.Count;

    /// <summary>How much memory they take, roughly.</summary>
    /// <value>Bytes.</value>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>What is kept under a key, or null.</summary>
    public KeptAnswer? Find(object key) => kept.GetValueOrDefault(key);

    /// <summary>Keeps something, if there is room for such a thing at all.</summary>
    public void Add(object key, KeptAnswer answer)
    {
        var size = answer.Length + BytesBesides;
        if (size > mostBytes / 4)
            return;
        // Two that come at once may keep a little more than the limit, or drop a little too early. Neither is wrong.
        if (Interlocked.Add(ref bytes, size) > mostBytes)
        {
            kept.Clear();
            Interlocked.Exchange(ref bytes, size);
        }

        kept[key] = answer;
    }

    /// <summary>What is kept under a key, written now if there is nothing.</summary>
    public KeptAnswer GetOrAdd<TKey>(TKey key, Func<TKey, byte[]> write) where TKey : notnull
    {
        if (Find(key) is { } found)
            return found;
        var written = new KeptAnswer(write(key));
        Add(key, written);
        return written;
    }
}
