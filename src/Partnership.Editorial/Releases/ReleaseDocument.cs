using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Releases;

/// <summary>Publishes now what was signed.</summary>
public sealed class ReleaseDocument
{
    private readonly DeskWrites writes;
    private readonly Release release;

    internal ReleaseDocument(DeskWrites writes, Release release)
    {
        this.writes = writes;
        this.release = release;
    }

    /// <summary>Publishes, or says every reason why not.</summary>
    public Task<EditorialOutcome> RunAsync(OnDocumentOptions options, CancellationToken cancellationToken) =>
        writes.RunAsync(options.UserId, desk => release.ApplyAsync(desk, options, cancellationToken), cancellationToken);
}
