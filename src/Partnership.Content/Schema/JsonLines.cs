using System.Text;
using System.Text.Json;

namespace Partnership.Content.Schema;

/// <summary>Finds the line of a value in a JSON text by what stands in it, for messages about well-formed but wrong files.</summary>
internal static class JsonLines
{
    private const int DepthOfProperties = 2;

    /// <summary>The line of the first string equal to <paramref name="value"/> under the member <paramref name="name"/>.</summary>
    /// <param name="utf8">The JSON text of a document type.</param>
    /// <param name="name">The member, whose value is the string or a list of strings.</param>
    /// <param name="value">The string.</param>
    /// <param name="property">Which of the type's properties to look in, counted from 0; null to look at the type's own members.</param>
    /// <returns>A line counted from 1; 1 when the text has no such value.</returns>
    public static int Of(ReadOnlySpan<byte> utf8, string name, string value, int? property)
    {
        utf8 = WithoutByteOrderMark(utf8);
        var reader = Reader(utf8);
        string? member = null;
        var current = -1;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                member = reader.GetString();
            else if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == DepthOfProperties)
                current++;
            else if (reader.TokenType == JsonTokenType.String && member == name && reader.ValueTextEquals(value)
                && (reader.CurrentDepth > DepthOfProperties ? current : null as int?) == property)
                return Line(utf8, reader);
        }

        return 1;
    }

    /// <summary>The line of the first null in a list, or null when no list has one.</summary>
    public static int? OfNullEntry(ReadOnlySpan<byte> utf8)
    {
        utf8 = WithoutByteOrderMark(utf8);
        var reader = Reader(utf8);
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
                return Line(utf8, reader);
            before = reader.TokenType;
        }

        return null;
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> utf8) =>
        new(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });

    private static int Line(ReadOnlySpan<byte> utf8, Utf8JsonReader reader) => 1 + utf8[..(int)reader.TokenStartIndex].Count((byte)'\n');
}
