using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Partnership.Web.Pages.Shared;

/// <summary>Structured data for search engines, in the words of schema.org.</summary>
/// <remarks>The default JSON encoder writes every angle bracket as an escape, so no text can end the script element.</remarks>
public sealed class JsonLd(string type, params IEnumerable<(string Name, JsonNode? Value)> members) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(ToNode("https://schema.org").ToJsonString(JsonSerializerOptions.Default));
        writer.Write("</script>");
    }

    /// <summary>The same as a value inside another.</summary>
    public JsonObject ToNode(string? context = null)
    {
        var node = new JsonObject();
        if (context is not null)
            node["@context"] = context;
        node["@type"] = type;
        foreach (var (name, value) in members)
            if (value is not null)
                node[name] = value.DeepClone();
        return node;
    }
}
