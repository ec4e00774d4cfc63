using Partnership.Content.Schema;

namespace Partnership.Content.Tests.Builders;

/// <summary>
/// A type with a public and an internal property of every editor kind, whose blocks have the same and hold blocks themselves.
/// The alias of an internal property ends in <c>Internal</c>.
/// </summary>
internal static class EveryEditor
{
    public const string Document = "everything";
    public const string OuterBlock = "outer";
    public const string InnerBlock = "inner";

    public static ContentSchema Schema { get; } = With(
        [.. Properties(PropertyVisibility.Public, OuterBlock), .. Properties(PropertyVisibility.Internal, OuterBlock)],
        [.. Properties(PropertyVisibility.Public, InnerBlock), .. Properties(PropertyVisibility.Internal, InnerBlock)],
        [.. Properties(PropertyVisibility.Public, null), .. Properties(PropertyVisibility.Internal, null)]);

    /// <summary>The same, as if nobody had ever thought of an internal property.</summary>
    public static ContentSchema PublicSchema { get; } = With(
        [.. Properties(PropertyVisibility.Public, OuterBlock)],
        [.. Properties(PropertyVisibility.Public, InnerBlock)],
        [.. Properties(PropertyVisibility.Public, null)]);

    public static DocumentType Type => Schema.Get(Document);

    private static ContentSchema With(PropertyDefinition[] document, PropertyDefinition[] outer, PropertyDefinition[] inner) => SchemaOf.Types(
        SchemaOf.Type(Document, DocumentKind.Page, document),
        SchemaOf.Type(OuterBlock, DocumentKind.Element, outer),
        SchemaOf.Type(InnerBlock, DocumentKind.Element, inner));

    private static IEnumerable<PropertyDefinition> Properties(PropertyVisibility visibility, string? block) =>
        from editor in Enum.GetValues<EditorKind>()
        where editor != EditorKind.Blocks || block is not null
        let alias = char.ToLowerInvariant(editor.ToString()[0]) + editor.ToString()[1..]
        select new PropertyDefinition
        {
            Alias = visibility == PropertyVisibility.Public ? alias : alias + "Internal",
            Name = alias,
            Editor = editor,
            Visibility = visibility,
            Choices = editor is EditorKind.Choice or EditorKind.Choices
                ? [new Choice { Value = "one", Label = "One" }, new Choice { Value = "two", Label = "Two" }]
                : [],
            BlockTypes = editor == EditorKind.Blocks ? [block ?? ""] : [],
        };
}
