using Partnership.Content.Items;

namespace Partnership.Editorial.Media;

/// <summary>
/// Takes in files that another CMS has. They are looked at and kept as uploads are, but no store names them: whoever has them taken in
/// knows what they are, and when they go.
/// </summary>
public sealed class ForeignFiles
{
    // Longer than any file takes that still comes in.
    private static readonly TimeSpan AFile = TimeSpan.FromDays(1);

    private readonly MediaIntake intake;
    private readonly MediaFolder folder;
    private readonly MediaForgetting forgetting;
    private readonly TimeProvider clock;

    internal ForeignFiles(MediaIntake intake, MediaFolder folder, MediaForgetting forgetting, TimeProvider clock)
    {
        this.intake = intake;
        this.folder = folder;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /// <summary>Takes a file in, or says why not. When this returns with a file, that survives a power cut.</summary>
    /// <param name="id">The id that it gets.</param>
    /// <param name="fileName">The name as it came.</param>
    /// <param name="content">The file, read once from where it stands.</param>
    /// <param name="cancellationToken">Stops the taking; nothing stays.</param>
    /// <returns>Either the file or the reason against it.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public async Task<(MediaItem? File, string? Refusal)> TakeAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken)
    {
        folder.DropUnfinished(clock.GetUtcNow().UtcDateTime - AFile);
        return await intake.TakeAsync(id, fileName, content, cancellationToken) switch
        {
            MediaIntakeOutcome.Taken(var file) => (Item(file), null),
            MediaIntakeOutcome.Refused { Reason: var reason } => (null, reason),
            var other => throw new InvalidOperationException($"An intake cannot end as {other.GetType().Name}."),
        };
    }

    /// <summary>Whether the file of a hash is there.</summary>
    public bool Has(string sha256) => folder.Has(sha256);

    /// <summary>Forgets the file of a hash, and everything that was made of it.</summary>
    public void Forget(string sha256) => forgetting.Forget(sha256);

    private MediaItem Item(MediaFile file) => new()
    {
        Id = file.Id,
        FileName = file.FileName,
        Extension = file.Extension,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        Sha256 = file.Sha256,
        PageCount = file.PageCount,
        Width = file.Width,
        Height = file.Height,
        CreateDate = clock.GetUtcNow(),
    };
}
