using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Formatted text as a tree of elements, for callers that have no use for HTML.</summary>
internal static class RichTextTree
{
    // Umbraco's answers may not be deeper than 32 containers; each element takes two.
    private const int DeepestElement = 12;
    private const string DataPrefix = "data-";

    public static byte[] Write(IElement body, DeliveryView view)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("tag", "#root");
            json.WriteStartObject("attributes");
            json.WriteEndObject();
            WriteChildren(json, body, view, 1);
            json.WriteStartArray("blocks");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteChildren(Utf8JsonWriter json, INode parent, DeliveryView view, int depth)
    {
        json.WriteStartArray("elements");
        foreach (var node in parent.ChildNodes)
            switch (node)
            {
                case IElement element when depth < DeepestElement:
                    WriteElement(json, element, view, depth);
                    break;
                case IElement element:
                    WriteText(json, element.TextContent);
                    break;
                case IText text when text.Data.Trim('\r', '\n').Length > 0:
                    WriteText(json, text.ToHtml());
                    break;
            }
        json.WriteEndArray();
    }

    private static void WriteElement(Utf8JsonWriter json, IElement element, DeliveryView view, int depth)
    {
        json.WriteStartObject();
        json.WriteString("tag", element.LocalName);
        json.WriteStartObject("attributes");
        foreach (var attribute in element.Attributes.Where(a => a.Name is not (RichTextLinks.StartItemId or RichTextLinks.StartItemPath)))
            json.WriteString(Name(attribute.Name), attribute.Value);
        WriteRoute(json, element, view);
        json.WriteEndObject();
        WriteChildren(json, element, view, depth + 1);
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, IElement element, DeliveryView view)
    {
        if (!Guid.TryParse(element.GetAttribute(RichTextLinks.DestinationId), out var id) || view.Find(id) is not { } target)
            return;
        json.WritePropertyName("route");
        RouteWriter.Write(json, target.Path, target.Start);
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteString("tag", "#text");
        json.WriteEndObject();
    }

    // data-destination-id is destinationId there.
    private static string Name(string attribute)
    {
        if (!attribute.StartsWith(DataPrefix, StringComparison.Ordinal))
            return attribute;
        var words = attribute[DataPrefix.Length..].Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
