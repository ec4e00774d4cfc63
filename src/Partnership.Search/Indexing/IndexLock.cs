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

    private readonly FileStream file;

    private IndexLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a folder that is to be made.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public static IndexLock Take(string folder) =>
        new(new FileStream(folder + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));

    /// <summary>Takes the lock of a folder, unless somebody has it.</summary>
    public static IndexLock? TryTake(string folder)
    {
        try
        {
            return Take(folder);
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

    public void Dispose() => file.Dispose();
}
