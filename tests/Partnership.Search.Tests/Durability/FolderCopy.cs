using Partnership.Search.Indexing;

namespace Partnership.Search.Tests.Durability;

/// <summary>Copies a folder while somebody writes to it.</summary>
internal static class FolderCopy
{
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Make(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from).Where(f => !f.EndsWith(IndexLock.Ending, StringComparison.Ordinal)))
            CopyFile(file, Path.Combine(to, Path.GetFileName(file)));
    }

    /// <summary>Cuts the end off the file that was written last.</summary>
    public static void TearLastFile(string root, int percent)
    {
        var last = new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Length > 0).MaxBy(f => (f.LastWriteTimeUtc, f.Name));
        if (last is null)
            return;
        using var file = last.Open(FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length * (100 - percent) / 100);
    }

    // A merge may take a file away at any moment. It keeps its time, so that the last one stays the last.
    private static void CopyFile(string from, string to)
    {
        try
        {
            File.Copy(from, to);
            File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
        }
        catch (FileNotFoundException)
        {
        }
    }
}
