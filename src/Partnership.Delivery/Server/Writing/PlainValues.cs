using System.Globalization;
using System.Text.Json;
using Partnership.Content.Values;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes values that name nothing else.</summary>
internal static class PlainValues
{
    public static void Write(Utf8JsonWriter json, PropertyValue? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case TextValue text: json.WriteStringValue(text.Text); break;
            case NumberValue number: json.WriteNumberValue(number.Number); break;
            case BooleanValue boolean: json.WriteBooleanValue(boolean.IsTrue); break;
            case DateValue date: json.WriteStringValue(date.Date.ToDateTime(TimeOnly.MinValue)); break;
            case TextListValue list: WriteTexts(json, list); break;
            default: throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The Delivery API has no form for {value.GetType().Name}."));
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, TextListValue list)
    {
        json.WriteStartArray();
        foreach (var text in list.Texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
