namespace Partnership.Editorial.Media;

/// <summary>A file that has come in whole. Unless it is kept, it goes when whoever looks at it is done.</summary>
internal sealed class IncomingFile(string path, string target, string sha256, long bytes) : IDisposable
{
    public string Path => path;

    public string Sha256 => sha256;

    public long Bytes => bytes;

    /// <summary>Puts the file where files of its hash stand. When this returns, it survives a power cut.</summary>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public void Keep()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target) ?? throw new InvalidOperationException("A file stands in a folder."));
            File.Move(path, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MediaFolderException(exception);
        }
    }

    public void Dispose() => File.Delete(path);
}
