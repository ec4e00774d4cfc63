using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Search.Units;

/// <summary>Themes and kinds of organisation that a document is about: their names are words that it should be found by.</summary>
internal static class Topics
{
    /// <summary>The names, those picked in blocks included, in the order of the document.</summary>
    public static IEnumerable<string> NamesIn(ContentItem item, CultureSnapshot site) =>
        NamesIn(item.Properties, site.Schema.Get(item.ContentType), site);

    /// <summary>The names picked by one property; none when it does not pick topics.</summary>
    public static IEnumerable<string> NamesIn(PropertyBag bag, PropertyDefinition property, CultureSnapshot site) =>
        property.ItemTypes.Count > 0 && property.ItemTypes.All(t => t is ContentTypes.Theme or ContentTypes.Agency)
            ? site.Find(bag.Items(property.Alias)).Select(i => i.Name)
            : [];

    private static IEnumerable<string> NamesIn(PropertyBag bag, DocumentType type, CultureSnapshot site) =>
        type.Properties.SelectMany(p => p.Editor switch
        {
            EditorKind.Items => NamesIn(bag, p, site),
            EditorKind.Blocks => bag.Blocks(p.Alias).SelectMany(b => NamesIn(b.Properties, site.Schema.Get(b.ContentType), site)),
            _ => [],
        });
}
