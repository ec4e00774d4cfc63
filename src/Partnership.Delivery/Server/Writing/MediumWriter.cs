using System.Text.Json;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes files. A list has some members in another order than a single file has: so it was recorded.</summary>
internal static class MediumWriter
{
    /// <summary>Writes a file as an entry of a list.</summary>
    public static void WriteListed(Utf8JsonWriter json, DeliveryMedium medium)
    {
        json.WriteStartObject();
        WritePlace(json, medium);
        WriteFocus(json, medium);
        WriteFacts(json, medium);
        json.WriteEndObject();
    }

    /// <summary>Writes a file that was asked for by itself.</summary>
    public static void WriteWhole(Utf8JsonWriter json, DeliveryMedium medium)
    {
        json.WriteStartObject();
        WritePlace(json, medium);
        WriteFacts(json, medium);
        WriteFocus(json, medium);
        json.WriteEndObject();
    }

    /// <summary>Writes a file that a document names.</summary>
    public static void WritePicked(Utf8JsonWriter json, DeliveryMedium medium)
    {
        json.WriteStartObject();
        WriteFocus(json, medium);
        WriteFacts(json, medium);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, DeliveryMedium medium)
    {
        json.WriteString("path", medium.Path);
        json.WriteString("createDate", medium.CreateDate.UtcDateTime);
        json.WriteString("updateDate", medium.CreateDate.UtcDateTime);
    }

    private static void WriteFocus(Utf8JsonWriter json, DeliveryMedium medium)
    {
        WriteFocalPoint(json, medium.File?.FocalPoint);
        if (medium.File is null)
        {
            json.WriteNull("crops");
            return;
        }

        json.WriteStartArray("crops");
        json.WriteEndArray();
    }

    private static void WriteFocalPoint(Utf8JsonWriter json, (double Left, double Top)? point)
    {
        if (point is not var (left, top))
        {
            json.WriteNull("focalPoint");
            return;
        }

        json.WriteStartObject("focalPoint");
        json.WriteNumber("left", left);
        json.WriteNumber("top", top);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, DeliveryMedium medium)
    {
        var file = medium.File;
        json.WriteString("id", medium.Id);
        json.WriteString("name", medium.Name);
        json.WriteString("mediaType", medium.MediaType);
        json.WriteString("url", file?.Url ?? "");
        json.WriteString("extension", file?.Extension);
        WriteNumber(json, "width", file?.Width);
        WriteNumber(json, "height", file?.Height);
        WriteNumber(json, "bytes", file?.Bytes);
        json.WriteStartObject("properties");
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
