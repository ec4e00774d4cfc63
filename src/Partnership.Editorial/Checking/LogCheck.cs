using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Checking;

/// <summary>Proves that the publication log has every number once, and that its head is its last.</summary>
internal static class LogCheck
{
    private const int AtOnce = 10_000;

    /// <returns>How many entries there are.</returns>
    public static async Task<long> RunAsync(EditorialDbContext db, List<CheckFinding> findings, IProgress<CheckProgress> progress, CancellationToken cancellationToken)
    {
        var head = await db.PublicationLogHead.Select(h => h.Sequence).SingleAsync(cancellationToken);
        var (count, last) = (0L, 0L);
        while (true)
        {
            var after = last;
            var some = await db.PublicationLog.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Select(e => e.Sequence).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var sequence in some)
            {
                if (sequence != last + 1)
                    Add(findings, last + 1 == sequence - 1 ? $"Entry {last + 1} is missing." : $"Entries {last + 1} to {sequence - 1} are missing.");
                last = sequence;
            }

            count += some.Count;
            progress.Report(new CheckProgress(CheckPart.Log, (int)Math.Min(count, int.MaxValue), (int)Math.Min(Math.Max(head, count), int.MaxValue)));
            if (some.Count < AtOnce)
                break;
        }

        if (last != head)
            Add(findings, $"The log says that its last entry is {head}, but it is {last}.");
        return count;
    }

    private static void Add(List<CheckFinding> findings, string words) =>
        findings.Add(new CheckFinding(CheckPart.Log, words + " The public side may have missed something: restore the database from a backup."));
}
