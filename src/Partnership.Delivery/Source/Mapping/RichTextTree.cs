using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>Writes the tree that Umbraco can answer with in the place of markup, as markup. What comes out is as unsafe as what came in.</summary>
internal static class RichTextTree
{
    private static readonly Dictionary<string, string> Prefixed = new(StringComparer.Ordinal)
    {
        ["destinationId"] = "data-destination-id",
        ["destinationType"] = "data-destination-type",
        ["linkType"] = "data-link-type",
        ["udi"] = "data-udi",
        ["content-id"] = "data-content-id",
        ["anchor"] = "data-anchor",
    };

    /// <summary>The markup, or null when it is no tree.</summary>
    public static string? ToMarkup(JsonElement root)
    {
        if (JsonText.Of(root, "tag") is null || root.ValueKind != JsonValueKind.Object)
            return null;
        var markup = new StringBuilder();
        WriteElements(root, markup);
        return markup.ToString();
    }

    private static void Write(JsonElement node, StringBuilder markup)
    {
        switch (JsonText.Of(node, "tag"))
        {
            case "#text":
                markup.Append(JsonText.Of(node, "text")); // it keeps its entities
                break;
            case { Length: > 0 } tag when tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]):
                markup.Append('<').Append(tag);
                WriteAttributes(node, markup);
                markup.Append('>');
                WriteElements(node, markup);
                if (tag is not ("br" or "hr" or "img" or "col" or "wbr"))
                    markup.Append("</").Append(tag).Append('>');
                break;
            default:
                WriteElements(node, markup);
                break;
        }
    }

    private static void WriteElements(JsonElement node, StringBuilder markup)
    {
        if (JsonText.Find(node, "elements") is { ValueKind: JsonValueKind.Array } elements)
            foreach (var element in elements.EnumerateArray())
                Write(element, markup);
    }

    private static void WriteAttributes(JsonElement node, StringBuilder markup)
    {
        if (JsonText.Find(node, "attributes") is not { ValueKind: JsonValueKind.Object } attributes)
            return;
        foreach (var attribute in attributes.EnumerateObject())
            if (JsonText.Of(attribute.Value) is { } value && NameOf(attribute.Name) is { } name)
                markup.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
    }

    private static string? NameOf(string name) =>
        Prefixed.GetValueOrDefault(name) ?? (name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? name : null);
}
