using Partnership.Content.Items;

namespace Partnership.Umbraco.Model;

/// <summary>A document type, element type or composition as it should be in Umbraco.</summary>
internal sealed record ContentTypePlan
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Icon { get; init; }

    public bool IsElement { get; init; }

    public bool AllowedAtRoot { get; init; }

    public required bool VariesByCulture { get; init; }

    /// <summary>The aliases of the types whose properties it includes.</summary>
    public IReadOnlyList<string> Compositions { get; init; } = [];

    /// <summary>The aliases of the types whose documents may stand directly below.</summary>
    public IReadOnlyList<string> AllowedChildren { get; init; } = [];

    /// <summary>Its own properties, without those that it includes.</summary>
    public required IReadOnlyList<PropertyPlan> Properties { get; init; }

    public Guid Key => KeyOf(Alias);

    public static Guid KeyOf(string alias) => StableId.Of("umbraco:document-type:" + alias);
}

/// <summary>A property as it should be in Umbraco.</summary>
internal sealed record PropertyPlan
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The tab on which editors find it.</summary>
    public required string Group { get; init; }

    public required DataTypePlan DataType { get; init; }

    public bool Mandatory { get; init; }

    public bool VariesByCulture { get; init; }
}
