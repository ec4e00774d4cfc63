using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Publishing.Comparing;

/// <summary>Compares blocks, each with the one of the same id.</summary>
internal sealed class BlockComparison(ContentSchema schema, VersionComparison versions)
{
    /// <summary>The blocks that differ.</summary>
    public ImmutableArray<BlockDifference> Of(BlocksValue? before, BlocksValue? after)
    {
        var (earlier, later) = (Placed(before), Placed(after));
        var differences = ImmutableArray.CreateBuilder<BlockDifference>();
        var (inEarlier, inLater) = (0, 0);
        foreach (var hunk in SequenceComparison.Of([.. earlier.Keys.Select(k => k.ToString())], [.. later.Keys.Select(k => k.ToString())]))
        {
            Same(hunk.BeforeStart);
            for (; inEarlier < hunk.BeforeEnd; inEarlier++)
                if (earlier.GetAt(inEarlier) is var (key, block) && !later.ContainsKey(key))
                    differences.Add(Removed(block, inEarlier));
            for (; inLater < hunk.AfterEnd; inLater++)
                differences.Add(AddedOrMoved(earlier, later, inLater));
        }

        Same(earlier.Count);
        return differences.DrainToImmutable();

        void Same(int end)
        {
            for (; inEarlier < end; inEarlier++, inLater++)
                if (Changes(earlier.GetAt(inEarlier).Value, later.GetAt(inLater).Value) is { IsEmpty: false } changes)
                    differences.Add(Difference(later.GetAt(inLater).Value, DifferenceKind.Changed, inEarlier, inLater, changes));
        }
    }

    private BlockDifference Removed(Block block, int place) => Difference(
        block, DifferenceKind.Removed, place, null, versions.Compare(block.Properties, PropertyBag.Empty, Type(block)));

    private BlockDifference AddedOrMoved(
        OrderedDictionary<BlockKey, Block> earlier, OrderedDictionary<BlockKey, Block> later, int place)
    {
        var (key, block) = later.GetAt(place);
        var placeBefore = earlier.IndexOf(key);
        if (placeBefore < 0)
            return Difference(block, DifferenceKind.Added, null, place, versions.Compare(PropertyBag.Empty, block.Properties, Type(block)));
        var changes = Changes(earlier.GetAt(placeBefore).Value, block);
        var kind = changes.IsEmpty ? DifferenceKind.Moved : DifferenceKind.Changed;
        return Difference(block, kind, placeBefore, place, changes) with { HasMoved = true };
    }

    private ImmutableArray<PropertyDifference> Changes(Block before, Block after) =>
        versions.Compare(before.Properties, after.Properties, Type(after));

    private BlockDifference Difference(
        Block block, DifferenceKind kind, int? before, int? after, ImmutableArray<PropertyDifference> properties) => new()
        {
            Id = block.Id,
            ContentType = block.ContentType,
            TypeName = Type(block)?.Name ?? block.ContentType,
            Kind = kind,
            PlaceBefore = before + 1,
            PlaceAfter = after + 1,
            Properties = properties,
        };

    private DocumentType? Type(Block block) => schema.Find(block.ContentType);

    private static OrderedDictionary<BlockKey, Block> Placed(BlocksValue? value)
    {
        var placed = new OrderedDictionary<BlockKey, Block>();
        foreach (var block in value?.Blocks ?? [])
        {
            var key = new BlockKey(block.Id, block.ContentType, 0);
            while (!placed.TryAdd(key, block))
                key = key with { Copy = key.Copy + 1 };
        }

        return placed;
    }

    // A block whose type is another is another block. An id that is there twice is a mistake, but nothing to fail for.
    private readonly record struct BlockKey(Guid Id, string ContentType, int Copy);
}
