using System.Collections.Immutable;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>What became of a document that something public still refers to.</summary>
public enum LinkTarget
{
    /// <summary>It is there and not public.</summary>
    NotPublic,

    /// <summary>It is in the bin.</summary>
    Binned,

    /// <summary>It is not there any more.</summary>
    Gone,
}

/// <summary>A document that something public refers to and that is not public.</summary>
/// <param name="Target">What became of it.</param>
/// <param name="Name">Its name; null when it is gone, has none, or the person may not see it.</param>
public sealed record BrokenTarget(LinkTarget Target, string? Name);

/// <summary>Reads what the store knows of what broke.</summary>
public sealed class BrokenBoard
{
    private readonly DeskReads reads;

    internal BrokenBoard(DeskReads reads) => this.reads = reads;

    /// <summary>What became of documents that are not public although something public refers to them.</summary>
    public async Task<ImmutableDictionary<Guid, BrokenTarget>> TargetsAsync(Guid userId, IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk =>
        {
            var places = await DocumentPlaces.LoadAsync(desk.Db, documents, cancellationToken);
            var names = await desk.Db.FoundNamesAsync(documents.Where(id => desk.May(DeskPermission.Read, places, id)), cancellationToken);
            return documents.Distinct().ToImmutableDictionary(id => id, id => new BrokenTarget(
                places.Find(id) is null ? LinkTarget.Gone : places.IsInTree(id) ? LinkTarget.NotPublic : LinkTarget.Binned, names.GetValueOrDefault(id)));
        },
        cancellationToken) ?? [];
}
