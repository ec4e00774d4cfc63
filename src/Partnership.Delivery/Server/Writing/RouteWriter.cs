using System.Text.Json;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes where a document stands.</summary>
internal static class RouteWriter
{
    /// <summary>Writes the route.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="path">The address, with a slash at both ends.</param>
    /// <param name="start">The top of the tree.</param>
    public static void Write(Utf8JsonWriter json, string path, StartItem start)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteNull("queryString");
        json.WriteStartObject("startItem");
        json.WriteString("id", start.Id);
        json.WriteString("path", start.Segment);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
