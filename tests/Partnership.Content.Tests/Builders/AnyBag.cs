using System.Collections.Immutable;
using CsCheck;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>Arbitrary values that fit a schema: any property may be unset, none is empty.</summary>
internal static class AnyBag
{
    private static readonly Gen<string> AnyPiece = Gen.OneOf(
        Gen.Char.AlphaNumeric.Select(c => c.ToString()),
        Gen.OneOf(" ", "\"", "\\", "\n", "\t", "\0", "<p>", "&amp;", "’", "ŷ", "e\u0301", "한", "😀", "𐐀", "\u2028", "\ufffd", "{}", "[1]", "null"));

    /// <summary>Text that is well-formed Unicode, never empty.</summary>
    public static Gen<string> Text { get; } = AnyPiece.Array[1, 12].Select(string.Concat);

    public static Gen<PropertyBag> Of(DocumentType type, ContentSchema schema) => Values(type, schema).Select(v => new PropertyBag(v));

    /// <summary>The same as <see cref="Of"/>, as single values whose order can be changed.</summary>
    public static Gen<KeyValuePair<string, PropertyValue>[]> Values(DocumentType type, ContentSchema schema) => type.Properties
        .Select(p => Gen.Frequency((1, Gen.Const<PropertyValue?>(() => null)), (3, Value(p, schema).Select(v => (PropertyValue?)v)))
            .Select(value => (p.Alias, Value: value)))
        .Aggregate(
            Gen.Const(ImmutableList<(string Alias, PropertyValue? Value)>.Empty),
            (bag, value) => Gen.Select(bag, value, (all, one) => all.Add(one)))
        .Select(all => (from one in all where one.Value is not null select KeyValuePair.Create(one.Alias, one.Value)).ToArray());

    /// <summary>A value of the shape that the property asks for, its limits left aside.</summary>
    public static Gen<PropertyValue> Value(PropertyDefinition property, ContentSchema schema) => property.Editor switch
    {
        EditorKind.RichText => Text.Select(t => (PropertyValue)new RichTextValue(t)),
        EditorKind.Number => Gen.Decimal.Select(n => (PropertyValue)new NumberValue(n)),
        EditorKind.Boolean => Gen.Bool.Select(b => (PropertyValue)new BooleanValue(b)),
        EditorKind.Date => Gen.DateOnly.Select(d => (PropertyValue)new DateValue(d)),
        EditorKind.Choice => Gen.OneOf([.. property.Choices]).Select(c => (PropertyValue)new TextValue(c.Value)),
        EditorKind.Choices => Gen.OneOf([.. property.Choices]).Select(c => c.Value).Array[1, 3].Select(c => (PropertyValue)new TextListValue([.. c])),
        EditorKind.Tags => Text.Array[1, 3].Select(t => (PropertyValue)new TextListValue([.. t])),
        EditorKind.Items => Gen.Guid.Array[1, 3].Select(i => (PropertyValue)new ItemsValue([.. i])),
        EditorKind.Files => Gen.Guid.Array[1, 3].Select(i => (PropertyValue)new FilesValue([.. i])),
        EditorKind.Blocks => Gen.OneOf([.. property.BlockTypes])
            .SelectMany(type => Gen.Select(Gen.Guid, Of(schema.Get(type), schema), (id, bag) => new Block(id, type, bag)))
            .Array[1, 2].Select(b => (PropertyValue)new BlocksValue([.. b])),
        _ => Text.Select(t => (PropertyValue)new TextValue(t)),
    };
}
