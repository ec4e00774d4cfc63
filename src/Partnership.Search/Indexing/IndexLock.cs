namespace Partnership.Search.Indexing;

/// <summary>
/// Says that an index is in somebody's hands: as long as it is held, nobody else writes to its folder or deletes it. It is
/// taken before the folder is there, and the system lets go of it when a process dies.
/// </summary>
/// <remarks>
/// Lucene.Net's own lock does not keep two processes apart on Linux: it opens its file for sharing, and two processes then
/// hold a shared lock each.
/// </remarks>
internal sealed class IndexLock : IDisposable
{
    /// <summary>The lock stands beside the folder, so that it can be held while the folder is made and deleted.</summary>
    public const string Ending = ".lock";

    private const int Attempts = 100;

    private readonly FileStream file;

    private IndexLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a folder that is to be made. Whoever tidies up may be looking at the lock, or deleting it, just as it appears.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static IndexLock Take(string folder)
    {
        var wait = new SpinWait();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var mine = Open(folder, FileMode.OpenOrCreate);
                if (File.Exists(folder + Ending))
                    return mine;
                mine.Dispose(); // deleted between the opening and the locking: it keeps nobody away
            }
            catch (IOException) when (attempt < Attempts)
            {
                wait.SpinOnce();
            }
        }
    }

    /// <summary>Takes the lock of a folder that is there, or a lock that was left without one, unless somebody has it.</summary>
    public static IndexLock? TryTake(string folder)
    {
        try
        {
            // A lock without a folder may be about to go: made anew, it would look like the lock of its maker.
            return Open(folder, Directory.Exists(folder) ? FileMode.OpenOrCreate : FileMode.Open);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IndexLock Open(string folder, FileMode mode) =>
        new(new FileStream(folder + Ending, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));

    public void Dispose() => file.Dispose();
}
