using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Search.Facets;

namespace Partnership.Search.Units;

/// <summary>
/// Something that a search finds as one result: a published document with the actions below it, and the pages of its files.
/// </summary>
public sealed class SearchUnit
{
    internal SearchUnit(ContentItem item, ImmutableArray<ContentItem> actions, ImmutableArray<UnitFile> files, ReviewFacets? facets, UnitStamp stamp)
    {
        Facets = facets;
        Item = item;
        Actions = actions;
        Files = files;
        Stamp = stamp;
    }

    /// <summary>The document.</summary>
    public ContentItem Item { get; }

    /// <summary>The published PDF files whose pages are searched, in the order of the document's properties.</summary>
    public ImmutableArray<UnitFile> Files { get; }

    internal ImmutableArray<ContentItem> Actions { get; }

    internal UnitStamp Stamp { get; }

    /// <summary>What it can be chosen by; null for what is no review.</summary>
    internal ReviewFacets? Facets { get; }

    internal UnitKey Key => new(Item.Id, Item.Culture);
}

/// <summary>A file of a unit.</summary>
/// <param name="Label">What editors call it: the name of its property.</param>
/// <param name="Media">The file.</param>
public sealed record UnitFile(string Label, MediaItem Media);
