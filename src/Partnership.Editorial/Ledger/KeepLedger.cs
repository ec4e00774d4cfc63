using Partnership.Editorial.Store;

namespace Partnership.Editorial.Ledger;

/// <summary>
/// Writes down outside the store what was taken away. It compares the whole of both once after a start, and then what is new: whatever a crash, a
/// full disk or a new file has kept from the ledger is written as soon as it can be.
/// </summary>
public sealed class KeepLedger
{
    private readonly IEditorialDatabase database;
    private readonly string path;
    private HashSet<LedgerEntry>? known;
    private LedgerPlace place;

    internal KeepLedger(IEditorialDatabase database, string path)
    {
        this.database = database;
        this.path = path;
    }

    /// <summary>Whether it could not be done the last time.</summary>
    public bool IsFailing { get; private set; }

    /// <summary>Writes what the ledger lacks.</summary>
    /// <returns>How many lines.</returns>
    /// <exception cref="IOException">The ledger can't be read or written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var added = await AddAsync(cancellationToken);
            IsFailing = false;
            return added;
        }
        catch
        {
            (IsFailing, known) = (true, null);
            throw;
        }
    }

    private async Task<int> AddAsync(CancellationToken cancellationToken)
    {
        if (known is null || !File.Exists(path))
            (known, place) = (await ReadAsync(cancellationToken), default);
        await using var moment = await database.OpenReadAsync(cancellationToken);
        var rows = new LedgerRows(moment, cancellationToken);
        var head = await rows.HeadAsync();
        if (head == place)
            return 0;
        if (head.Log < place.Log || head.Audit < place.Audit)
            place = default; // another store stands there now, such as one that was restored
        var missing = (await rows.AfterAsync(place)).Where(e => !known.Contains(e)).ToList();
        if (missing.Count > 0)
            await LedgerFile.AddAsync(path, missing, cancellationToken);
        known.UnionWith(missing);
        place = head;
        return missing.Count;
    }

    private async Task<HashSet<LedgerEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        await LedgerFile.MendAsync(path, cancellationToken);
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            await LedgerFile.AddAsync(path, [], cancellationToken);
        return [.. await LedgerFile.ReadAsync(path, cancellationToken)];
    }
}
