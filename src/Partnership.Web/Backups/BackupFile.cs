namespace Partnership.Web.Backups;

/// <summary>Opens backups.</summary>
internal static class BackupFile
{
    private const int ReadBytes = 1024 * 1024;

    /// <summary>Opens one to be read from its beginning to its end.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, ReadBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
