using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Copying;

/// <summary>Copies a whole store into an empty one of another database, and proves that both are the same.</summary>
/// <param name="from">The store that is copied. It is read at one moment and never written.</param>
/// <param name="fromDatabase">Its database.</param>
/// <param name="to">The store that it is copied to: its tables are there, and hold no documents and no people.</param>
/// <param name="toDatabase">Its database.</param>
public sealed class StoreCopy(
    IDbContextFactory<EditorialDbContext> from, IEditorialDatabase fromDatabase, IDbContextFactory<EditorialDbContext> to, IEditorialDatabase toDatabase)
{
    private const string Comparing = "Comparing";

    /// <summary>Copies everything in one transaction: a copy that is cut short leaves nothing.</summary>
    /// <param name="files">The files of the store that is copied.</param>
    /// <param name="shared">Where those of the other are kept.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops it, with nothing copied but files that nobody refers to.</param>
    /// <exception cref="StoreException">There is something in the other store already, or one of them can't be used.</exception>
    public async Task<CopyReport> RunAsync(MediaFolder files, ISharedFiles shared, IProgress<CopyProgress> progress, CancellationToken cancellationToken)
    {
        await using var source = await from.CreateDbContextAsync(cancellationToken);
        await using var target = await to.CreateDbContextAsync(cancellationToken);
        await using var reading = await fromDatabase.BeginReadAsync(source, cancellationToken);
        await using var writing = await toDatabase.BeginWriteAsync(target, cancellationToken);
        await toDatabase.AllowSilenceAsync(target, cancellationToken);
        if (await target.Documents.AnyAsync(cancellationToken) || await target.Users.AnyAsync(cancellationToken))
            throw new StoreException("There are documents or people in the other store already, so nothing was copied. Give it an empty database.");

        var problems = new List<string>();
        var copied = await CopyFilesAsync(source, files, shared, problems, progress, cancellationToken);
        var tables = TableCopy.Of(source.Model);
        var rows = await CopyRowsAsync(tables, source, target, progress, cancellationToken);
        await toDatabase.ContinueNumbersAsync(target, cancellationToken);
        await CompareAsync(tables, source, target, problems, progress, cancellationToken);
        if (problems.Count == 0)
            await writing.CommitAsync(cancellationToken);
        return new CopyReport(rows, copied, [.. problems]);
    }

    private static async Task<int> CopyFilesAsync(
        EditorialDbContext source, MediaFolder files, ISharedFiles shared, List<string> problems, IProgress<CopyProgress> progress, CancellationToken cancellationToken)
    {
        var known = (await source.MediaFiles.AsNoTracking().Select(m => new { m.Sha256, m.FileName }).ToListAsync(cancellationToken)).DistinctBy(f => f.Sha256).ToList();
        for (var done = 0; done < known.Count; done++)
        {
            var file = known[done];
            progress.Report(new CopyProgress("Files", done, known.Count));
            if (!files.Has(file.Sha256))
            {
                problems.Add($"{file.FileName} ({file.Sha256}): the file is missing. Restore it from a backup first.");
                continue;
            }

            await shared.KeepAsync(file.Sha256, files.PathOf(file.Sha256), cancellationToken);
            if (await SharedHash.OfAsync(shared, file.Sha256, cancellationToken) != file.Sha256)
                problems.Add($"{file.FileName} ({file.Sha256}): its content is not what it was when it was handed in. Restore it from a backup first.");
        }

        return known.Count;
    }

    private static async Task<long> CopyRowsAsync(
        IReadOnlyList<TableCopy> tables, EditorialDbContext source, EditorialDbContext target, IProgress<CopyProgress> progress, CancellationToken cancellationToken)
    {
        foreach (var table in tables.Reverse())
            await table.ClearAsync(target, cancellationToken);
        var rows = 0L;
        for (var done = 0; done < tables.Count; done++)
        {
            progress.Report(new CopyProgress("Rows", done, tables.Count));
            rows += await tables[done].CopyAsync(source, target, cancellationToken);
        }

        return rows;
    }

    private static async Task CompareAsync(
        IReadOnlyList<TableCopy> tables, EditorialDbContext source, EditorialDbContext target, List<string> problems, IProgress<CopyProgress> progress, CancellationToken cancellationToken)
    {
        for (var done = 0; done < tables.Count; done++)
        {
            progress.Report(new CopyProgress(Comparing, done, tables.Count));
            var (before, after) = (await tables[done].SumAsync(source, cancellationToken), await tables[done].SumAsync(target, cancellationToken));
            if (before != after)
                problems.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tables[done].Name}: {before.Rows:N0} rows were read and {after.Rows:N0} written, and they are not the same. Nothing was kept."));
        }
    }
}
