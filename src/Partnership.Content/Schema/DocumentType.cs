using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>A kind of document, as its file in <c>content-seed/schema</c> describes it.</summary>
// Source-generated JSON gives absent members null instead of their default, so the lists mend it themselves.
public sealed record DocumentType
{
    /// <summary>The name in files, stores and APIs: camel case, the same as the file's name.</summary>
    public required string Alias { get; init; }

    /// <summary>The name that editors read.</summary>
    public required string Name { get; init; }

    /// <summary>What the type is for, in a sentence for editors.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the icon that the desk shows beside it.</summary>
    public required string Icon { get; init; }

    /// <summary>What the site does with documents of this type.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Whether a document of it may stand at the top of the tree.</summary>
    public bool AllowedAtRoot { get; init; }

    /// <summary>The aliases of the types whose documents may stand directly below.</summary>
    public IReadOnlyList<string> AllowedChildren { get; init => field = value ?? []; } = [];

    /// <summary>The aliases of the compositions whose properties the type includes, before its own.</summary>
    public IReadOnlyList<string> Compositions { get; init => field = value ?? []; } = [];

    /// <summary>The alias of the rich text property that the text below a seed file's front matter fills.</summary>
    public string? Body { get; init; }

    /// <summary>The properties, those of compositions first.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; init => field = value ?? []; } = [];

    /// <summary>Whether its documents have an address of their own.</summary>
    [JsonIgnore]
    public bool HasAddress => Kind is DocumentKind.Page or DocumentKind.Part;

    /// <summary>The property of that alias, or null.</summary>
    public PropertyDefinition? Find(string alias)
    {
        foreach (var property in Properties)
            if (property.Alias == alias)
                return property;
        return null;
    }
}
