using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Search.Units;

/// <summary>What a document picks that belongs to its unit, public or not.</summary>
/// <param name="Topics">
/// Themes and kinds of organisation that it is about, those picked in blocks included, in the order of the document: their names
/// are words that it should be found by.
/// </param>
/// <param name="Files">Its files, each with the name of its property.</param>
internal sealed record UnitParts(ImmutableArray<Guid> Topics, ImmutableArray<(string Label, Guid File)> Files)
{
    public static UnitParts Of(ContentItem item, ContentSchema schema)
    {
        var type = schema.Get(item.ContentType);
        return new UnitParts(
            [.. TopicsIn(item.Properties, type, schema)],
            [
                .. from property in type.Properties
                   where property.Editor == EditorKind.Files
                   from file in item.Properties.Files(property.Alias)
                   select (property.Name, file),
            ]);
    }

    /// <summary>The topics picked by one property; none when it picks something else.</summary>
    public static ImmutableArray<Guid> TopicsIn(PropertyBag bag, PropertyDefinition property) =>
        property.ItemTypes.Count > 0 && property.ItemTypes.All(t => t is ContentTypes.Theme or ContentTypes.Agency)
            ? bag.Items(property.Alias)
            : [];

    private static IEnumerable<Guid> TopicsIn(PropertyBag bag, DocumentType type, ContentSchema schema) =>
        type.Properties.SelectMany(p => p.Editor switch
        {
            EditorKind.Items => TopicsIn(bag, p),
            EditorKind.Blocks => bag.Blocks(p.Alias).SelectMany(b => TopicsIn(b.Properties, schema.Get(b.ContentType), schema)),
            _ => [],
        });
}
