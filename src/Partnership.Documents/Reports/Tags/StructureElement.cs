namespace Partnership.Documents.Reports.Tags;

/// <summary>A child in the structure tree: an element, content of a page, or the target of a link.</summary>
internal abstract record StructureKid;

/// <summary>Marked content of a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Id">The content's number on its page.</param>
internal sealed record ContentKid(int Page, int Id) : StructureKid;

/// <summary>An annotation that leads somewhere.</summary>
/// <param name="Uri">Where to; null when it is inside the file.</param>
internal sealed record LinkKid(string? Uri) : StructureKid;

/// <summary>An element of the structure tree.</summary>
/// <param name="Role">What it is, by one of the standard's names where the file says so.</param>
internal sealed record StructureElement(string Role) : StructureKid
{
    internal string? Language { get; init; }

    /// <summary>What it shows, in words, for something that isn't text.</summary>
    internal string? Alternative { get; init; }

    /// <summary>The text that stands in place of what the page shows.</summary>
    internal string? ActualText { get; init; }

    internal string? Scope { get; init; }

    internal string? Numbering { get; init; }

    internal int RowSpan { get; init; } = 1;

    internal int ColumnSpan { get; init; } = 1;

    internal List<StructureKid> Kids { get; } = [];

    /// <summary>Every element and content inside, in order.</summary>
    internal IEnumerable<StructureKid> Descendants() =>
        Kids.SelectMany(kid => kid is StructureElement element ? element.Descendants().Prepend(kid) : [kid]);
}
