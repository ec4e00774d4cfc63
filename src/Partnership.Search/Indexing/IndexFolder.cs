namespace Partnership.Search.Indexing;

/// <summary>
/// Where indexes are kept: each in a folder of its own, and a small file that names the one in use. A new one is made beside
/// the old one and takes its place by one rename, whichever process made it. Deleting all of it is safe.
/// </summary>
internal sealed class IndexFolder(string root)
{
    private const string CurrentFile = "current";
    private const string Prefix = "index-";

    /// <summary>The folder of the index in use, or null.</summary>
    public string? Current
    {
        get
        {
            var pointer = Path.Combine(root, CurrentFile);
            if (!File.Exists(pointer))
                return null;
            var name = File.ReadAllText(pointer).Trim();
            return IsName(name) && Directory.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : null;
        }
    }

    /// <summary>A new, empty folder for an index to be made in.</summary>
    public string Begin()
    {
        var folder = Path.Combine(root, Prefix + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Puts an index in use.</summary>
    public void Use(string folder)
    {
        var next = Path.Combine(root, $"{CurrentFile}-{Guid.NewGuid():N}");
        using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(Path.GetFileName(folder));
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path.Combine(root, CurrentFile), overwrite: true);
    }

    /// <summary>Deletes what is not in use any more. An index that somebody is still making or holding open is left for the next time.</summary>
    public void Tidy(string inUse)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*").Where(f => f != inUse))
            if (!IsLocked(folder))
                TryDelete(folder);
        foreach (var left in Directory.EnumerateFiles(root, CurrentFile + "-*"))
            File.Delete(left);
    }

    private static bool IsName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiHexDigitLower);

    // Lucene holds this lock for as long as an index is open for writing; the system lets go of it when a process dies.
    private static bool IsLocked(string folder)
    {
        using var directory = Lucene.Net.Store.FSDirectory.Open(folder);
        return Lucene.Net.Index.IndexWriter.IsLocked(directory);
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Left for the next time.
        }
    }
}
