using Partnership.Content.Schema;

namespace Partnership.Content.Tests.Builders;

/// <summary>The content model of a small site: pages with parts and data, each with public, internal, shared and varying values.</summary>
internal static class SmallSite
{
    public const string Page = "page";
    public const string Part = "part";
    public const string Data = "data";
    public const string Card = "card";

    public static ContentSchema Schema { get; } = SchemaOf.Types(
        SchemaOf.Type(Page, DocumentKind.Page, [.. Texts(), .. Lists()]),
        SchemaOf.Type(Part, DocumentKind.Part, Texts()),
        SchemaOf.Type(Data, DocumentKind.Data, Texts()),
        SchemaOf.Type(Card, DocumentKind.Element, [.. Texts(), SchemaOf.Property("report", EditorKind.Files)]));

    private static PropertyDefinition[] Texts() =>
    [
        SchemaOf.Property("title", EditorKind.Text) with { VariesByCulture = true },
        SchemaOf.Property("fact", EditorKind.Text),
        SchemaOf.Property("note", EditorKind.Text, PropertyVisibility.Internal),
    ];

    private static PropertyDefinition[] Lists() =>
    [
        SchemaOf.Property("printedAddresses", EditorKind.Tags),
        SchemaOf.Property("cards", EditorKind.Blocks) with { BlockTypes = [Card], VariesByCulture = true },
        SchemaOf.Property("report", EditorKind.Files),
        SchemaOf.Property("leaflet", EditorKind.Files) with { VariesByCulture = true },
        SchemaOf.Property("evidence", EditorKind.Files, PropertyVisibility.Internal),
    ];
}
