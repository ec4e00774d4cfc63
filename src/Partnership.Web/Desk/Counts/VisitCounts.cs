using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Partnership.Web.Desk.Counts;

/// <summary>
/// The numbers that are being counted, by document and file. Only ids of what is public come in, so there are never more of them than
/// documents and files that were public since the start.
/// </summary>
internal sealed class VisitCounts(IOptions<CountOptions> options)
{
    private readonly ConcurrentDictionary<Guid, VisitCount> counts = new();

    /// <summary>The count of a document or file; null when nothing is counted at all.</summary>
    public VisitCount? Of(Guid id) => options.Value.Enabled ? counts.GetOrAdd(id, static _ => new VisitCount()) : null;

    /// <summary>Takes everything that was counted since the last time.</summary>
    public Dictionary<Guid, long> Take() =>
        counts.Select(c => KeyValuePair.Create(c.Key, c.Value.Take())).Where(c => c.Value > 0).ToDictionary();

    /// <summary>Gives back what could not be written down.</summary>
    public void GiveBack(IReadOnlyDictionary<Guid, long> taken)
    {
        foreach (var (id, some) in taken)
            Of(id)?.GiveBack(some);
    }
}
