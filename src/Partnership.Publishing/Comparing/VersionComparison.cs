using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Publishing.Comparing;

/// <summary>Two versions of a document side by side.</summary>
public sealed class VersionComparison
{
    private readonly ValueReader reader;
    private readonly BlockComparison blockComparison;

    private VersionComparison(ContentSchema schema, ValueReader reader)
    {
        this.reader = reader;
        blockComparison = new BlockComparison(schema, this);
    }

    /// <summary>
    /// Every property that differs, in the order of the schema; then those that the schema no longer has. None when the
    /// versions say the same.
    /// </summary>
    /// <param name="before">The values of the earlier version, internal ones included.</param>
    /// <param name="after">The values of the later version.</param>
    /// <param name="type">The document's type.</param>
    /// <param name="schema">The content model, for the types of blocks.</param>
    /// <param name="labelOf">The name of a document or file that a value picks, for people. It is asked for every picked id.</param>
    public static ImmutableArray<PropertyDifference> Of(
        PropertyBag before, PropertyBag after, DocumentType type, ContentSchema schema, Func<Guid, string> labelOf) =>
        new VersionComparison(schema, new ValueReader(labelOf)).Compare(before, after, type);

    /// <summary>The values of two bags that differ.</summary>
    /// <param name="before">The earlier values.</param>
    /// <param name="after">The later values.</param>
    /// <param name="type">Their type; null when the schema no longer has it.</param>
    internal ImmutableArray<PropertyDifference> Compare(PropertyBag before, PropertyBag after, DocumentType? type)
    {
        var known = type?.Properties.Select(p => p.Alias).ToList() ?? [];
        var former = before.Concat(after).Select(v => v.Key).Distinct().Except(known).Order(StringComparer.Ordinal);
        var differences = known.Concat(former).Select(alias => Compare(alias, before[alias], after[alias], type?.Find(alias)));
        return [.. differences.OfType<PropertyDifference>()];
    }

    private PropertyDifference? Compare(string alias, PropertyValue? before, PropertyValue? after, PropertyDefinition? property)
    {
        if (Json(before) == Json(after))
            return null;
        var blocks = blockComparison.Of(before as BlocksValue, after as BlocksValue);
        var text = Text(before, after, property);
        return new PropertyDifference
        {
            Alias = alias,
            Name = property?.Name ?? alias,
            Group = property?.Group ?? "",
            Kind = Kind(before, after, property, blocks),
            Before = text.Before,
            After = text.After,
            OnlyMarkupDiffers = before is not null && after is not null && blocks.IsEmpty
                && text.Before.Concat(text.After).All(r => r.Kind == TextRunKind.Same),
            Blocks = blocks,
        };
    }

    private TextComparison Text(PropertyValue? before, PropertyValue? after, PropertyDefinition? property) =>
        (ValueReader.Prose(before, property), ValueReader.Prose(after, property)) switch
        {
            ({ } earlier, { } later) => LineComparison.Of(earlier, later),
            ({ } earlier, null) when after is null => LineComparison.Of(earlier, []),
            (null, { } later) when before is null => LineComparison.Of([], later),
            _ => EntryComparison.Of(reader.Entries(before, property), reader.Entries(after, property)),
        };

    private DifferenceKind Kind(
        PropertyValue? before, PropertyValue? after, PropertyDefinition? property, ImmutableArray<BlockDifference> blocks) =>
        (before, after) switch
        {
            (null, _) => DifferenceKind.Added,
            (_, null) => DifferenceKind.Removed,
            (BlocksValue, BlocksValue) => blocks.All(b => b.Kind == DifferenceKind.Moved) ? DifferenceKind.Moved : DifferenceKind.Changed,
            (TextListValue or ItemsValue or FilesValue, _) => EntryComparison.IsOtherOrder(
                reader.Entries(before, property), reader.Entries(after, property)) ? DifferenceKind.Moved : DifferenceKind.Changed,
            _ => DifferenceKind.Changed,
        };

    private static string? Json(PropertyValue? value) =>
        value is null ? null : PropertyJson.Write(new PropertyBag([KeyValuePair.Create("", value)]));
}
