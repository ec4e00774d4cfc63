using System.Collections.Immutable;

namespace Partnership.Content.Snapshots;

/// <summary>What changed in public between two places of the publication log.</summary>
/// <param name="Sequence">The log's sequence number up to which the change reaches.</param>
/// <param name="Documents">The public state, as of then, of every document that the log names in between.</param>
public sealed record PublicationChange(long Sequence, ImmutableArray<PublicDocument> Documents);

/// <summary>The public state of every document, as far as a place in the publication log.</summary>
/// <param name="Sequence">The number of the last log entry that it includes; 0 before the first.</param>
/// <param name="Documents">By id, those included that are published no more but whose addresses are remembered.</param>
public sealed record PublishedSet(long Sequence, ImmutableDictionary<Guid, PublicDocument> Documents)
{
    /// <summary>The state before anything was published.</summary>
    public static PublishedSet Empty { get; } = new(0, ImmutableDictionary<Guid, PublicDocument>.Empty);

    /// <summary>The state after a change. Applying a change twice gives the same as once.</summary>
    public PublishedSet Apply(PublicationChange change)
    {
        var documents = Documents.ToBuilder();
        foreach (var document in change.Documents)
        {
            if (document.Versions.IsEmpty && document.FormerPaths.IsEmpty && document.ErasedPaths.IsEmpty)
                documents.Remove(document.Id);
            else
                documents[document.Id] = document;
        }

        return new PublishedSet(Math.Max(Sequence, change.Sequence), documents.ToImmutable());
    }
}
