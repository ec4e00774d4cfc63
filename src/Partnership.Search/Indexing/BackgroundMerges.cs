using Lucene.Net.Index;

namespace Partnership.Search.Indexing;

/// <summary>
/// Merges on threads of Lucene's own. Lucene throws what goes wrong there, such as a full disk, on that thread, which would end the
/// whole process. The writer remembers it and throws it to whoever next waits for merges, and that is soon enough.
/// </summary>
internal sealed class BackgroundMerges : ConcurrentMergeScheduler
{
    protected override void HandleMergeException(Exception exc)
    {
        // Remembered by the writer.
    }
}
