using Partnership.Content.Snapshots;

namespace Partnership.Search.Indexing;

/// <summary>Makes a new index beside the one in use, and puts it in its place. A site that runs meanwhile goes on with the old one, and takes the new one up by itself.</summary>
/// <param name="root">The folder of all indexes.</param>
/// <param name="texts">The text of files.</param>
public sealed class IndexRebuild(string root, ReportTexts texts)
{
    /// <summary>Makes the index. Files that have never been read are read first.</summary>
    /// <param name="snapshot">What is public.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Stops the work; the index in use stays.</param>
    public async Task RunAsync(Snapshot snapshot, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = new IndexFolder(root);
        var index = await new IndexBuild(texts, progress).MakeAsync(folder, snapshot, withPages: true, cancellationToken);
        index.Dispose();
        folder.Tidy();
    }
}
