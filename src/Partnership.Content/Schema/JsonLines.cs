using System.Text;
using System.Text.Json;

namespace Partnership.Content.Schema;

/// <summary>Finds the line of a value in a JSON text by what stands in it, for messages about well-formed but wrong files.</summary>
internal static class JsonLines
{
    /// <summary>The line of the first string equal to <paramref name="value"/> under the property <paramref name="name"/>.</summary>
    /// <returns>A line counted from 1; 1 when the text has no such value.</returns>
    public static int Of(ReadOnlySpan<byte> utf8, string name, string value)
    {
        utf8 = WithoutByteOrderMark(utf8);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        string? property = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                property = reader.GetString();
            else if (reader.TokenType == JsonTokenType.String && property == name && reader.ValueTextEquals(value))
                return 1 + utf8[..(int)reader.TokenStartIndex].Count((byte)'\n');
        }

        return 1;
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;
}
