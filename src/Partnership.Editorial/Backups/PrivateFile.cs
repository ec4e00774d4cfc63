namespace Partnership.Editorial.Backups;

/// <summary>Makes files that only the site's own user may read.</summary>
public static class PrivateFile
{
    /// <summary>Makes a new one, to be written and read from its beginning to its end.</summary>
    /// <param name="path">Where; there must be none.</param>
    /// <param name="bufferBytes">How much is gathered before it is written; 1 for nothing.</param>
    /// <param name="isScratch">Whether it goes when it is closed.</param>
    public static FileStream Create(string path, int bufferBytes = 1, bool isScratch = false)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | (isScratch ? FileOptions.DeleteOnClose : FileOptions.None),
            BufferSize = bufferBytes,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
