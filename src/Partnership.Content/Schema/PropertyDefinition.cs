namespace Partnership.Content.Schema;

/// <summary>One property of a document type, as its schema file describes it.</summary>
// Source-generated JSON gives absent members null instead of their default, so these mend it themselves.
public sealed record PropertyDefinition
{
    /// <summary>The name in files, stores and APIs: camel case, unique in its type.</summary>
    public required string Alias { get; init; }

    /// <summary>The label that editors read.</summary>
    public required string Name { get; init; }

    /// <summary>Help for editors: what to write and why.</summary>
    public string? Description { get; init; }

    /// <summary>The heading under which editors find the property.</summary>
    public string Group { get; init => field = value ?? "Content"; } = "Content";

    /// <summary>How it is edited.</summary>
    public required EditorKind Editor { get; init; }

    /// <summary>Whether a document without it can't be published.</summary>
    public bool Required { get; init; }

    /// <summary>Who may see it. Nothing is public by default: the file must say so.</summary>
    public required PropertyVisibility Visibility { get; init; }

    /// <summary>Whether each culture has a value of its own; otherwise the default culture's value serves all.</summary>
    public bool VariesByCulture { get; init; }

    /// <summary>The longest text, in characters.</summary>
    /// <value>1 or more; null for no limit but the store's.</value>
    public int? MaxLength { get; init; }

    /// <summary>The fewest entries of a list.</summary>
    public int? MinItems { get; init; }

    /// <summary>The most entries of a list; 1 makes a picker single.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The smallest number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>What a choice property offers, in the order in which people read it.</summary>
    public IReadOnlyList<Choice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>The aliases of the document types that an item picker accepts.</summary>
    public IReadOnlyList<string> ItemTypes { get; init => field = value ?? []; } = [];

    /// <summary>The aliases of the element types that a blocks property accepts.</summary>
    public IReadOnlyList<string> BlockTypes { get; init => field = value ?? []; } = [];

    /// <summary>The file endings that a file property accepts, without the dot.</summary>
    public IReadOnlyList<string> Extensions { get; init => field = value ?? []; } = [];

    /// <summary>The label of a choice, or the value itself when the schema no longer offers it.</summary>
    public string LabelOf(string value) => Choices.FirstOrDefault(c => c.Value == value)?.Label ?? value;
}
