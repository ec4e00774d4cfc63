using System.Text.Json;
using AngleSharp.Dom;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Formatted text as HTML.</summary>
internal static class RichTextMarkup
{
    public static byte[] Write(IElement body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("markup", body.InnerHtml);
            json.WriteStartArray("blocks");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
