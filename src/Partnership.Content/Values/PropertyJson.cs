using System.Text.Json;

namespace Partnership.Content.Values;

/// <summary>Writes values as the JSON that stores and hashes keep: members in alphabetical order, so equal values give equal text.</summary>
public static class PropertyJson
{
    /// <summary>The canonical JSON text of a bag.</summary>
    public static string Write(PropertyBag bag)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, bag);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, PropertyBag bag)
    {
        writer.WriteStartObject();
        foreach (var (alias, value) in bag.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(alias);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case TextValue text: writer.WriteStringValue(text.Text); break;
            case RichTextValue rich: writer.WriteStringValue(rich.Markup); break;
            case NumberValue number: writer.WriteNumberValue(WithoutTrailingZeros(number.Number)); break;
            case BooleanValue boolean: writer.WriteBooleanValue(boolean.IsTrue); break;
            case DateValue date: writer.WriteStringValue(date.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case TextListValue list: WriteArray(writer, list.Texts, static (w, text) => w.WriteStringValue(text)); break;
            case ItemsValue items: WriteArray(writer, items.Ids, static (w, id) => w.WriteStringValue(id)); break;
            case FilesValue files: WriteArray(writer, files.Ids, static (w, id) => w.WriteStringValue(id)); break;
            case BlocksValue blocks: WriteArray(writer, blocks.Blocks, Write); break;
            default: throw new NotSupportedException($"No JSON form for {value.GetType().Name}.");
        }
    }

    private static void Write(Utf8JsonWriter writer, Block block)
    {
        writer.WriteStartObject();
        writer.WriteString("contentType", block.ContentType);
        writer.WriteString("id", block.Id);
        writer.WritePropertyName("properties");
        Write(writer, block.Properties);
        writer.WriteEndObject();
    }

    // 1.0 and 1 are equal and must give equal text. The division keeps only as many decimals as it needs.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static void WriteArray<T>(Utf8JsonWriter writer, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            write(writer, value);
        writer.WriteEndArray();
    }
}
