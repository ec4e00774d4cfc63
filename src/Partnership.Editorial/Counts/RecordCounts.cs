using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Counts;

/// <summary>Adds to the counts of a day.</summary>
public sealed class RecordCounts
{
    private readonly EditorialSession session;

    internal RecordCounts(EditorialSession session) => this.session = session;

    /// <summary>Adds all or nothing.</summary>
    /// <param name="day">The London day.</param>
    /// <param name="counts">How often each document and file was asked for since the last time.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task AddAsync(DateOnly day, IReadOnlyDictionary<Guid, long> counts, CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var ids = counts.Keys.ToList();
            var known = await write.Db.DailyCounts.Where(c => c.Day == day && ids.Contains(c.SubjectId)).ToDictionaryAsync(c => c.SubjectId, cancellationToken);
            foreach (var (id, count) in counts)
            {
                if (known.TryGetValue(id, out var row))
                    row.Count += count;
                else
                    write.Db.DailyCounts.Add(new DailyCount { Day = day, SubjectId = id, Count = count });
            }

            return await write.CompleteAsync(cancellationToken);
        },
        cancellationToken);
}
