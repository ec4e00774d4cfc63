namespace Partnership.Editorial.Backups;

/// <summary>Tells of progress in bytes, in numbers that a bar can show.</summary>
internal sealed class Megabytes(string part, long total, IProgress<BackupProgress> progress)
{
    private const long Megabyte = 1024 * 1024;

    private long done;

    public void Add(long bytes)
    {
        done += bytes;
        progress.Report(new BackupProgress(part, (int)(done / Megabyte), (int)Math.Max(1, total / Megabyte)));
    }
}
