using Partnership.Documents.Images;

namespace Partnership.Editorial.Media;

/// <summary>Clears away what nobody needs any more: renditions of older encoders, and uploads that were cut off.</summary>
public sealed class TidyMedia
{
    // Longer than any upload takes that still comes in.
    private static readonly TimeSpan AnUpload = TimeSpan.FromDays(1);

    private readonly MediaFolder folder;
    private readonly RenditionFolder renditions;
    private readonly TimeProvider clock;

    internal TidyMedia(MediaFolder folder, RenditionFolder renditions, TimeProvider clock)
    {
        this.folder = folder;
        this.renditions = renditions;
        this.clock = clock;
    }

    /// <summary>Clears it away.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public void Run()
    {
        renditions.DropOldVersions();
        folder.DropUnfinished(clock.GetUtcNow().UtcDateTime - AnUpload);
    }
}
