using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Counts;

/// <summary>Reads how often pages and files were asked for. What the store has forgotten is not listed.</summary>
public sealed class CountBoard
{
    private readonly DeskReads reads;
    private readonly PublicationCalendar calendar;
    private readonly TimeProvider clock;

    internal CountBoard(DeskReads reads, PublicationCalendar calendar, TimeProvider clock)
    {
        this.reads = reads;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// <summary>What was asked for most in a period, as far as the person may see it.</summary>
    public async Task<ImmutableArray<CountEntry>> ReadAsync(Guid userId, CountKind kind, CountPeriod period, CancellationToken cancellationToken)
    {
        var found = await reads.RunAsync(
            userId,
            async desk =>
            {
                var (first, last) = (period.First, period.Last);
                var sums = await desk.Db.DailyCounts.Where(c => c.Day >= first && c.Day <= last).GroupBy(c => c.SubjectId)
                    // The same as ShownCount.Summand, for a single day without harm: what is fewer than 5 stays so.
                    .Select(g => new { Id = g.Key, Sum = g.Sum(c => c.Count >= 5 ? c.Count : c.Count > 3 ? 3 : c.Count) })
                    .Where(s => s.Sum >= ShownCount.Smallest).ToDictionaryAsync(s => s.Id, s => s.Sum, cancellationToken);
                var names = await NamesAsync(desk, kind, [.. sums.Keys], cancellationToken);
                return names.Select(n => new CountEntry(n.Key, n.Value, ShownCount.OfSummands(sums[n.Key]))).ToList();
            },
            cancellationToken);
        return [.. (found ?? []).OrderByDescending(e => e.Count.AtLeast).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The counts of one document or file; null when there is none, or the person may not see it.</summary>
    public Task<SubjectCounts?> FindAsync(Guid userId, Guid subjectId, CountPeriod month, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk =>
        {
            var (kind, name) = (CountKind.Pages, (await NamesAsync(desk, CountKind.Pages, [subjectId], cancellationToken)).GetValueOrDefault(subjectId));
            if (name is null)
                (kind, name) = (CountKind.Files, (await NamesAsync(desk, CountKind.Files, [subjectId], cancellationToken)).GetValueOrDefault(subjectId));
            if (name is null)
                return null;
            var days = await desk.Db.DailyCounts.Where(c => c.SubjectId == subjectId).ToDictionaryAsync(c => c.Day, c => c.Count, cancellationToken);
            var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
            return new SubjectCounts { SubjectId = subjectId, Name = name, Kind = kind, Months = Months(days, today), Days = Days(days, month, today) };
        },
        cancellationToken);

    private static ImmutableArray<(CountPeriod, ShownCount)> Months(Dictionary<DateOnly, long> days, DateOnly today)
    {
        var months = ImmutableArray.CreateBuilder<(CountPeriod, ShownCount)>();
        var first = days.Count > 0 ? days.Keys.Min() : today;
        for (var month = CountPeriod.Month(today); month.Last >= first; month = CountPeriod.Month(month.First.AddDays(-1)))
            months.Add((month, ShownCount.OfSum(days.Where(d => d.Key >= month.First && d.Key <= month.Last).Select(d => d.Value))));
        return months.ToImmutable();
    }

    private static ImmutableArray<(CountPeriod, ShownCount)> Days(Dictionary<DateOnly, long> days, CountPeriod month, DateOnly today)
    {
        var shown = ImmutableArray.CreateBuilder<(CountPeriod, ShownCount)>();
        for (var day = month.First; day <= month.Last && day <= today; day = day.AddDays(1))
            shown.Add((CountPeriod.Day(day), ShownCount.OfDay(days.GetValueOrDefault(day))));
        return shown.ToImmutable();
    }

    // A file belongs to no branch of the tree: whoever sees only a branch sees the counts of its pages.
    private static async Task<Dictionary<Guid, string>> NamesAsync(DeskRead desk, CountKind kind, List<Guid> ids, CancellationToken cancellationToken)
    {
        if (kind == CountKind.Files)
            return desk.MayEverywhere(DeskPermission.Read)
                ? await desk.Db.MediaFiles.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.FileName, cancellationToken)
                : [];
        var places = await DocumentPlaces.LoadAsync(desk.Db, ids, cancellationToken);
        return await desk.Db.FoundNamesAsync(ids.Where(id => places.Find(id) is not null && desk.May(DeskPermission.Read, places, id)), cancellationToken);
    }
}
