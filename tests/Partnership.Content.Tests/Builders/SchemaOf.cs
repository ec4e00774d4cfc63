using System.Text.Json;
using Partnership.Content.Schema;

namespace Partnership.Content.Tests.Builders;

/// <summary>Schemas for tests, put through the same reading as the files of a site.</summary>
internal static class SchemaOf
{
    public static ContentSchema Types(params DocumentType[] types) => ContentSchema.Parse([.. types.Select(File)]);

    public static DocumentType Type(string alias, DocumentKind kind, params PropertyDefinition[] properties) => new()
    {
        Alias = alias,
        Name = alias,
        Icon = "page",
        Kind = kind,
        Properties = properties,
    };

    public static PropertyDefinition Property(string alias, EditorKind editor, PropertyVisibility visibility = PropertyVisibility.Public) => new()
    {
        Alias = alias,
        Name = alias,
        Editor = editor,
        Visibility = visibility,
    };

    private static SchemaFile File(DocumentType type) =>
        new(type.Alias + ".json", JsonSerializer.SerializeToUtf8Bytes(type, JsonSerializerOptions.Web));
}
