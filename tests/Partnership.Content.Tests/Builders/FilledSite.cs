using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>
/// A site with one document of every shipped type, in which every property that the schema gives is filled, or none is. Choices
/// take the one of a given place, so that a few sites together hold every choice.
/// </summary>
internal sealed class FilledSite
{
    /// <summary>How many sites are needed so that each choice of each property is taken once.</summary>
    public static int Variants { get; } = ShippedSchema.Schema.Types.SelectMany(t => t.Properties).Max(p => Math.Max(p.Choices.Count, 1));

    private readonly int? variant;
    private readonly Dictionary<string, Guid> ids = ShippedSchema.Schema.Types.ToDictionary(t => t.Alias, t => IdOf(t.Alias));

    private FilledSite(int? variant) => this.variant = variant;

    public static CultureSnapshot WithEverything(int variant) => new FilledSite(variant).Build();

    public static CultureSnapshot WithNothing() => new FilledSite(null).Build();

    public static Guid IdOf(string alias) => new(Convert.FromHexString(PathHash.Of("type", RoutePath.Parse(alias)).Hex)[..16]);

    private static MediaItem FileOf(PropertyDefinition property) => Documents.File(property.Alias + ".pdf", IdOf("file-" + property.Alias));

    private CultureSnapshot Build()
    {
        var types = ShippedSchema.Schema.Types.Where(t => t.Kind != DocumentKind.Element).ToList();
        return Documents.SnapshotOf(ShippedSchema.Schema, [.. types.Select(t => Document(t, types))]).Default;
    }

    private PublicDocument Document(DocumentType type, List<DocumentType> types)
    {
        // A type that may stand below itself stands below another.
        var parent = types.FirstOrDefault(t => t.Alias != type.Alias && t.AllowedChildren.Contains(type.Alias));
        return (Documents.Never(type.Alias) with { Id = ids[type.Alias], ParentId = parent is null ? null : ids[parent.Alias] })
            .In(Documents.English, type.Alias, Values(type))
            .WithFiles([.. type.Properties.Where(p => p.Editor == EditorKind.Files).Select(FileOf)]);
    }

    private PropertyBag Values(DocumentType type) => variant is not { } place
        ? PropertyBag.Empty
        : new PropertyBag(type.Properties.Select(p => KeyValuePair.Create(p.Alias, Value(p, place))));

    private PropertyValue Value(PropertyDefinition property, int place) => property.Editor switch
    {
        EditorKind.RichText => new RichTextValue($"<p>{property.Alias}</p>"),
        EditorKind.Number => new NumberValue(property.Minimum ?? 1),
        EditorKind.Boolean => new BooleanValue(true),
        EditorKind.Date => new DateValue(new DateOnly(2020, 1, 1).AddDays(property.Alias.Length)),
        EditorKind.Choice => new TextValue(property.Choices[place % property.Choices.Count].Value),
        EditorKind.Choices => new TextListValue([property.Choices[place % property.Choices.Count].Value]),
        EditorKind.Tags => new TextListValue([property.Alias]),
        EditorKind.Items => new ItemsValue([ids[property.ItemTypes.Count > 0 ? property.ItemTypes[0] : "page"]]),
        EditorKind.Files => new FilesValue([FileOf(property).Id]),
        EditorKind.Blocks => new BlocksValue([.. property.BlockTypes.Select(b => new Block(IdOf(b), b, Values(ShippedSchema.Schema.Get(b))))]),
        // The only text that points at something: an action answers the recommendation of that number.
        EditorKind.Text when property.Alias == "recommendation" => new TextValue("1"),
        _ => new TextValue($"The {property.Alias}"),
    };
}
