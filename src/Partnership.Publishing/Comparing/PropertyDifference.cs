using System.Collections.Immutable;

namespace Partnership.Publishing.Comparing;

/// <summary>A property that two versions don't have alike.</summary>
public sealed record PropertyDifference
{
    /// <summary>The alias.</summary>
    public required string Alias { get; init; }

    /// <summary>The label that editors read; the alias when the schema no longer has the property.</summary>
    public required string Name { get; init; }

    /// <summary>The heading under which editors find it; empty when the schema no longer has the property.</summary>
    public required string Group { get; init; }

    /// <summary>How it differs.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>The earlier value as text, a line for each entry of a list. Empty for blocks.</summary>
    public required ImmutableArray<TextRun> Before { get; init; }

    /// <summary>The later value as text, a line for each entry of a list. Empty for blocks.</summary>
    public required ImmutableArray<TextRun> After { get; init; }

    /// <summary>Whether every word is the same, and only formatting or the destination of a link differs.</summary>
    public bool OnlyMarkupDiffers { get; init; }

    /// <summary>The blocks that differ, in the order of the page; those that were removed stand where they were.</summary>
    public ImmutableArray<BlockDifference> Blocks { get; init; } = [];
}

/// <summary>A block that two versions don't have alike.</summary>
public sealed record BlockDifference
{
    /// <summary>The block's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The alias of its element type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The name of its element type; the alias when the schema no longer has the type.</summary>
    public required string TypeName { get; init; }

    /// <summary>How it differs. A block that was moved and changed is changed.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>Its place among the blocks of the earlier version, counted from 1; null when it was added.</summary>
    public int? PlaceBefore { get; init; }

    /// <summary>Its place among the blocks of the later version, counted from 1; null when it was removed.</summary>
    public int? PlaceAfter { get; init; }

    /// <summary>Whether it stands before or after other blocks than it did. A block that only made room has not moved.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Its values that differ; all of them when it was added or removed.</summary>
    public ImmutableArray<PropertyDifference> Properties { get; init; } = [];
}
