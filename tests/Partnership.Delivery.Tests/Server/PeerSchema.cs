using System.Text;
using Partnership.Content.Schema;

namespace Partnership.Delivery.Tests.Server;

/// <summary>The document types of the site that was recorded, as far as our content model has them.</summary>
internal static class PeerSchema
{
    public static ContentSchema Make() => ContentSchema.Parse(
    [
        File("site", """ "kind": "page", "allowedAtRoot": true, "allowedChildren": ["articleFolder", "article", "landingPage"], "properties": [ """
            + Property("title", "text") + "," + Property("description", "longText") + "]"),
        File("articleFolder", """ "kind": "page", "allowedChildren": ["article"], "properties": [ """ + Property("title", "text") + "]"),
        File("landingPage", """ "kind": "page", "properties": [ """ + Property("title", "text", """ "variesByCulture": true """) + "," + Property("code", "text") + "]"),
        File("textBlock", """ "kind": "element", "properties": [ """ + string.Join(',', Property("heading", "text"), Property("text", "richText"), Property("linkedPage", "items", """ "maxItems": 1 """)) + "]"),
        File("article", """ "kind": "page", "properties": [ """ + string.Join(
            ',',
            Property("title", "text"),
            Property("summary", "longText"),
            Property("body", "richText"),
            Property("publishDate", "date"),
            Property("rating", "number"),
            Property("featured", "boolean"),
            Property("topics", "tags"),
            Property("heroImage", "files"),
            Property("gallery", "files"),
            Property("parentStory", "items", """ "maxItems": 1 """),
            Property("related", "items"),
            Property("blocks", "blocks", """ "blockTypes": ["textBlock"] """),
            Property("secret", "text", visibility: "internal")) + "]"),
    ]);

    private static SchemaFile File(string alias, string rest) =>
        new(alias + ".json", Encoding.UTF8.GetBytes($$"""{ "alias": "{{alias}}", "name": "{{alias}}", "icon": "page", {{rest}} }"""));

    private static string Property(string alias, string editor, string? more = null, string visibility = "public") =>
        $$"""{ "alias": "{{alias}}", "name": "{{alias}}", "editor": "{{editor}}", "visibility": "{{visibility}}"{{(more is null ? "" : "," + more)}} }""";
}
