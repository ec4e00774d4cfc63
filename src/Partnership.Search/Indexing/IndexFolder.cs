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

    /// <summary>The name of a folder that is not there yet, for an index to be made in.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public string Begin()
    {
        Directory.CreateDirectory(root);
        return Path.Combine(root, Prefix + Guid.NewGuid().ToString("N"));
    }

    /// <summary>Puts an index in use. Whoever does it must hold its lock: that keeps <see cref="Tidy"/> away until it is done.</summary>
    public void Use(string folder)
    {
        // Inside the folder, so that it goes with the folder when this is interrupted.
        var next = Path.Combine(folder, CurrentFile);
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(Path.GetFileName(folder));
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path.Combine(root, CurrentFile), overwrite: true);
    }

    /// <summary>Deletes what is neither in use nor in anybody's hands.</summary>
    public void Tidy()
    {
        var locks = Directory.EnumerateFiles(root, Prefix + "*" + IndexLock.Ending).Select(l => l[..^IndexLock.Ending.Length]);
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*").Concat(locks).Distinct().ToList())
            TryDelete(folder);
    }

    private void TryDelete(string folder)
    {
        using var mine = IndexLock.TryTake(folder);
        if (mine is null || Current == folder)
            return;
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            File.Delete(folder + IndexLock.Ending);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Left for the next time.
        }
    }

    private static bool IsName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiHexDigitLower);
}
