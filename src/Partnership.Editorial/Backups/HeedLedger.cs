using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Editorial.Ledger;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Backups;

/// <summary>Takes away from a restored store what was taken away after its backup was made.</summary>
internal sealed class HeedLedger(EraseDocument erase, MediaForgetting forgetting)
{
    private const string Explanation = "This page was withdrawn. The reason was published with it and is not shown here at the moment. Contact us if you need it.";

    /// <summary>Which entries are newer than the backup.</summary>
    /// <exception cref="BackupException">The ledger lacks something that was taken away before the backup was made.</exception>
    public static async Task<IReadOnlyList<LedgerEntry>> NewerAsync(IReadOnlyList<LedgerEntry> ledger, LedgerRows rows)
    {
        var before = (await rows.AfterAsync(default)).ToHashSet();
        var missing = before.Except(ledger).Count();
        if (missing > 0)
            throw new BackupException(FormattableString.Invariant(
                $"The ledger is not this site's, or not whole: {missing:N0} of the {before.Count:N0} erasures that the backup knows of are not in it. Take the newest ledger, from every place that keeps one."));
        var restored = await rows.LastRestoreAsync() ?? DateTime.MinValue;
        return [.. ledger.Where(e => e.At > restored && !before.Contains(e)).OrderBy(e => e.At)];
    }

    /// <summary>Takes it away.</summary>
    public async Task RunAsync(EditorialWrite write, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            switch (entry.What)
            {
                case TakenAway.MarkedWithdrawn:
                    await WithdrawDocument.ApplyAsync(
                        write, new WithdrawDocumentOptions { DocumentId = entry.Id, Culture = entry.Culture ?? Cultures.Default, Explanation = Explanation }, cancellationToken);
                    break;
                case TakenAway.Removed:
                    await RemoveDocument.ApplyAsync(write, new RemoveDocumentOptions { DocumentId = entry.Id, Culture = entry.Culture ?? Cultures.Default }, cancellationToken);
                    break;
                case TakenAway.Erased:
                    await erase.ApplyAsync(write, entry.Id, cancellationToken);
                    break;
                default:
                    await ForgetFileAsync(write, entry, cancellationToken);
                    break;
            }

            // Each is asked of the store as those before it have left it.
            await write.Db.SaveChangesAsync(cancellationToken);
            write.Db.ChangeTracker.Clear();
        }
    }

    // When the backup was made, pages may still have used the file: they would show what was deleted.
    private async Task ForgetFileAsync(EditorialWrite write, LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (await write.Db.MediaFiles.FindAsync([entry.Id], cancellationToken) is not { } file)
            return;
        var mention = file.Id.ToString();
        var shown = await write.Db.Publications
            .Where(p => write.Db.Versions.Any(v => v.Id == p.VersionId && v.Properties.Contains(mention)))
            .Select(p => new { p.DocumentId, p.Culture })
            .ToListAsync(cancellationToken);
        foreach (var page in shown)
        {
            await RemoveDocument.ApplyAsync(write, new RemoveDocumentOptions { DocumentId = page.DocumentId, Culture = page.Culture }, cancellationToken);
            await write.Db.SaveChangesAsync(cancellationToken);
        }

        write.Db.MediaFiles.Remove(file);
        await write.Db.SaveChangesAsync(cancellationToken);
        write.Forgets = true;
        if (!await write.Db.MediaFiles.AnyAsync(m => m.Sha256 == file.Sha256, cancellationToken))
            forgetting.ForgetWith(write, file.Sha256);
    }
}
