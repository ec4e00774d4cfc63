using Partnership.Editorial.Backups;

namespace Partnership.Web.Storage;

/// <summary>Where this site keeps what it keeps, as whole paths.</summary>
/// <param name="Data">The data directory.</param>
/// <param name="Ledger">The ledger of erasures.</param>
/// <param name="HasKeyFolder">Whether the keys are in a folder of the data directory; else they are in the database.</param>
internal sealed record DataPlace(string Data, string Ledger, bool HasKeyFolder)
{
    /// <summary>Whether the ledger would be lost with the data.</summary>
    public bool IsLedgerInside => Path.GetRelativePath(Data, Ledger) is var way && !way.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(way);

    /// <summary>The keys that are not in the database.</summary>
    public IReadOnlyList<BackupKey> Keys()
    {
        var folder = Path.Combine(Data, SiteStore.KeyFolder);
        return HasKeyFolder && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(f => new BackupKey(Path.GetFileName(f), File.ReadAllText(f)))]
            : [];
    }
}
