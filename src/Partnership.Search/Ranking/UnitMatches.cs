using System.Buffers;

namespace Partnership.Search.Ranking;

/// <summary>
/// The units found. A word that every report has finds as many as there are, for every question, so the room for them is
/// rented and given back rather than left to the garbage collector.
/// </summary>
internal sealed class UnitMatches : IDisposable
{
    private const int Some = 256;

    private UnitMatch[] room = ArrayPool<UnitMatch>.Shared.Rent(Some);

    public int Count { get; private set; }

    public Span<UnitMatch> Span => room.AsSpan(0, Count);

    public void Add(UnitMatch match)
    {
        if (Count == room.Length)
            Grow();
        room[Count++] = match;
    }

    /// <summary>Moves those that pass a test to the front.</summary>
    /// <returns>The front.</returns>
    public Span<UnitMatch> ToFront(Func<UnitMatch, bool> passes)
    {
        var front = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!passes(room[i]))
                continue;
            (room[front], room[i]) = (room[i], room[front]);
            front++;
        }

        return room.AsSpan(0, front);
    }

    public void Dispose()
    {
        ArrayPool<UnitMatch>.Shared.Return(room);
        room = [];
        Count = 0;
    }

    private void Grow()
    {
        var more = ArrayPool<UnitMatch>.Shared.Rent(room.Length * 2);
        Span.CopyTo(more);
        ArrayPool<UnitMatch>.Shared.Return(room);
        room = more;
    }
}
