namespace Partnership.Editorial.Media;

/// <summary>Clears this node's copies of files away that the store has forgotten, whichever node it was told on.</summary>
public sealed class LocalCopies
{
    // A file is here before the store knows of it.
    private static readonly TimeSpan ComingIn = TimeSpan.FromMinutes(10);

    private readonly MediaFolder folder;
    private readonly ISharedFiles shared;
    private readonly MediaForgetting forgetting;
    private readonly TimeProvider clock;

    internal LocalCopies(MediaFolder folder, ISharedFiles shared, MediaForgetting forgetting, TimeProvider clock)
    {
        this.folder = folder;
        this.shared = shared;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /// <summary>Clears them away, with their texts and the pictures made of them.</summary>
    /// <returns>How many files went.</returns>
    /// <exception cref="IOException">The disk fails.</exception>
    public async Task<int> DropForgottenAsync(CancellationToken cancellationToken)
    {
        var here = folder.All().Where(f => f.Name.Length == 64 && f.LastWriteTimeUtc < clock.GetUtcNow().UtcDateTime - ComingIn).Select(f => f.Name).ToList();
        if (here.Count == 0)
            return 0;
        var known = await shared.KnownAsync(here, cancellationToken);
        var forgotten = here.Where(h => !known.Contains(h)).ToList();
        forgotten.ForEach(forgetting.Forget);
        return forgotten.Count;
    }
}
