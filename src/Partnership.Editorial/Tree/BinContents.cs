using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Tree;

/// <summary>Something in the bin.</summary>
public sealed record BinEntry
{
    /// <summary>The document that was put there.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its type is called.</summary>
    public required string TypeName { get; init; }

    /// <summary>What stood above it, the top of what the person sees first.</summary>
    public required ImmutableArray<TreeStep> Above { get; init; }

    /// <summary>Who put it there.</summary>
    public required string BinnedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime BinnedAt { get; init; }

    /// <summary>How many documents stand below it.</summary>
    public required int Below { get; init; }

    /// <summary>What stood above it and is in the bin too, so that it must come out first; null when it can be restored.</summary>
    public required TreeStep? AfterRestoring { get; init; }

    /// <summary>Whether the person may restore it.</summary>
    public required bool MayRestore { get; init; }

    /// <summary>Whether the person may make the store forget it.</summary>
    public required bool MayErase { get; init; }
}

/// <summary>The bin, as far as a person sees it.</summary>
/// <param name="Entries">What is there, the newest first.</param>
/// <param name="MayEmpty">Whether the person may empty it: then they see everything in it.</param>
public sealed record BinView(ImmutableArray<BinEntry> Entries, bool MayEmpty);

/// <summary>Reads what is in the bin.</summary>
public sealed class BinContents
{
    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;

    internal BinContents(EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
    }

    /// <summary>What somebody sees of the bin.</summary>
    public Task<BinView> ReadAsync(Guid userId, CancellationToken cancellationToken) => session.ReadAsync(
        async db =>
        {
            if (await Sight.OfAsync(db, userId, catalogue, cancellationToken) is not { } sight)
                return new BinView([], false);
            var map = await TreeMap.LoadAsync(db, cancellationToken);
            var binned = await db.Documents.Where(d => d.BinnedAt != null).OrderByDescending(d => d.BinnedAt).ThenBy(d => d.Id).ToListAsync(cancellationToken);
            var seen = binned.Where(d => sight.Sees(map.PathTo(d.Id))).ToList();
            var names = await db.NamesOfAsync([.. seen.Select(d => d.Id)], cancellationToken);
            var above = await TreeSearch.AboveAsync(db, [.. seen.Select(d => d.Id)], map, sight, cancellationToken);
            return new BinView(
                [.. seen.Select(d => Entry(d, names[d.Id], above[d.Id], map, sight))],
                sight.IsWhole && sight.May(DeskPermission.Erase, []));
        },
        cancellationToken);

    private BinEntry Entry(Document document, string name, ImmutableArray<TreeStep> above, TreeMap map, Sight sight)
    {
        var path = map.PathTo(document.Id);
        var first = above.LastOrDefault(step => map.Find(step.Id)?.IsBinned == true);
        return new BinEntry
        {
            Id = document.Id,
            Name = name,
            TypeName = schema.Find(document.ContentType)?.Name ?? document.ContentType,
            Above = above,
            BinnedBy = document.BinnedBy ?? "",
            BinnedAt = document.BinnedAt ?? default,
            Below = map.Branch(document.Id).Count - 1,
            AfterRestoring = first,
            MayRestore = sight.May(DeskPermission.Arrange, path),
            MayErase = sight.May(DeskPermission.Erase, path),
        };
    }
}
