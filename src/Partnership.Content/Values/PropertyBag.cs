using System.Collections;
using System.Collections.Immutable;
using Partnership.Content.Schema;

namespace Partnership.Content.Values;

/// <summary>The values of a document or block by property alias. Unset properties are absent.</summary>
public sealed class PropertyBag : IEnumerable<KeyValuePair<string, PropertyValue>>
{
    private readonly Dictionary<string, PropertyValue> values;

    /// <summary>Holds a copy of the values given.</summary>
    public PropertyBag(IEnumerable<KeyValuePair<string, PropertyValue>> values) =>
        this.values = new Dictionary<string, PropertyValue>(values, StringComparer.Ordinal);

    /// <summary>A bag without values.</summary>
    public static PropertyBag Empty { get; } = new([]);

    /// <summary>How many properties have a value.</summary>
    public int Count => values.Count;

    /// <summary>The value of that alias, or null when unset.</summary>
    public PropertyValue? this[string alias] => values.GetValueOrDefault(alias);

    /// <summary>Plain text, or null when unset or of another shape.</summary>
    public string? Text(string alias) => (this[alias] as TextValue)?.Text;

    /// <summary>Formatted text, or null.</summary>
    public RichTextValue? RichText(string alias) => this[alias] as RichTextValue;

    /// <summary>A day, or null.</summary>
    public DateOnly? Date(string alias) => (this[alias] as DateValue)?.Date;

    /// <summary>A number, or null.</summary>
    public decimal? Number(string alias) => (this[alias] as NumberValue)?.Number;

    /// <summary>True only when the property is set to yes.</summary>
    public bool IsTrue(string alias) => this[alias] is BooleanValue { IsTrue: true };

    /// <summary>Choices or tags; none when unset.</summary>
    public ImmutableArray<string> Texts(string alias) => (this[alias] as TextListValue)?.Texts ?? [];

    /// <summary>Ids of picked documents; none when unset.</summary>
    public ImmutableArray<Guid> Items(string alias) => (this[alias] as ItemsValue)?.Ids ?? [];

    /// <summary>Ids of picked files; none when unset.</summary>
    public ImmutableArray<Guid> Files(string alias) => (this[alias] as FilesValue)?.Ids ?? [];

    /// <summary>Ids of every file that any value uses, pictures in formatted text and blocks included; one may come more than once.</summary>
    public IEnumerable<Guid> AllFiles() => values.Values.SelectMany(value => value switch
    {
        FilesValue files => files.Ids,
        RichTextValue text => RichTextPictures.In(text.Markup),
        BlocksValue blocks => blocks.Blocks.SelectMany(b => b.Properties.AllFiles()),
        _ => [],
    });

    /// <summary>Blocks; none when unset.</summary>
    public ImmutableArray<Block> Blocks(string alias) => (this[alias] as BlocksValue)?.Blocks ?? [];

    /// <summary>
    /// Only what the schema marks as public, in blocks too. A property that the schema no longer knows is not public.
    /// </summary>
    /// <returns>The bag itself when nothing has to go, so that rebuilding a snapshot copies nothing.</returns>
    public PropertyBag PublicOnly(DocumentType type, ContentSchema schema) => values.All(v => IsPublic(v, type, schema))
        ? this
        : new PropertyBag(
            from value in values
            where type.Find(value.Key)?.Visibility == PropertyVisibility.Public
            select KeyValuePair.Create(value.Key, PublicOnly(value.Value, schema)));

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsPublic(KeyValuePair<string, PropertyValue> value, DocumentType type, ContentSchema schema) =>
        type.Find(value.Key)?.Visibility == PropertyVisibility.Public
        && (value.Value is not BlocksValue blocks || blocks.Blocks.All(b => ReferenceEquals(PublicOnly(b, schema), b)));

    private static PropertyValue PublicOnly(PropertyValue value, ContentSchema schema) => value is BlocksValue blocks
        ? new BlocksValue([.. blocks.Blocks.Select(b => PublicOnly(b, schema)).OfType<Block>()])
        : value;

    // A block of a type that the schema no longer has is as unknown as a property that it no longer has: not public.
    private static Block? PublicOnly(Block block, ContentSchema schema)
    {
        if (schema.Find(block.ContentType) is not { } type)
            return null;
        var properties = block.Properties.PublicOnly(type, schema);
        return ReferenceEquals(properties, block.Properties) ? block : block with { Properties = properties };
    }
}
