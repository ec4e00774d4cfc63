using Partnership.Content.Items;

namespace Partnership.Delivery.Source;

/// <summary>Keeps files that come from Umbraco, after looking at them as at every other upload. The host brings it.</summary>
public interface IFileKeeper
{
    /// <summary>Looks at a file and keeps it if it is of a kind that the site uses. When this returns, it survives a power cut.</summary>
    /// <param name="id">The id that it gets.</param>
    /// <param name="fileName">Its name as it came; may be anything.</param>
    /// <param name="content">The file, read once; it may be longer than any file may be.</param>
    /// <param name="cancellationToken">Stops the taking; nothing stays.</param>
    /// <exception cref="IOException">The sender broke off, or the disk fails.</exception>
    Task<FileKeeping> KeepAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken);

    /// <summary>Whether the file of a hash is there.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    bool Has(string sha256);

    /// <summary>Forgets the file of a hash, and everything that was made of it.</summary>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    void Forget(string sha256);
}

/// <summary>What came of keeping a file.</summary>
public abstract record FileKeeping
{
    private FileKeeping()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="File">What is known of it.</param>
    public sealed record Kept(MediaItem File) : FileKeeping;

    /// <summary>The site does not use such files.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    public sealed record Refused(string Reason) : FileKeeping;
}
