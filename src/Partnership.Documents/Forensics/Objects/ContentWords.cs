using System.Text;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Reads the strings of a content stream that no page runs, as far as that goes without its fonts.</summary>
internal static class ContentWords
{
    private const int Longest = 2_000;

    /// <summary>The words that the stream would show; null when it shows no text at all.</summary>
    internal static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("BT"u8) < 0 || content.IndexOf("ET"u8) < 0 || (content.IndexOf("Tj"u8) < 0 && content.IndexOf("TJ"u8) < 0))
            return null;

        var text = Strings(content);
        return text is not null && text.Any(char.IsLetter) ? text : "text in a font of its own";
    }

    /// <summary>The words in brackets, in order; null when there are none.</summary>
    internal static string? Strings(ReadOnlySpan<byte> content)
    {
        var words = new StringBuilder();
        for (var place = 0; place < content.Length && words.Length < Longest; place++)
        {
            if (content[place] == (byte)'(')
                place = ReadString(content, place + 1, words);
            else if (content[place] == (byte)'T' && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return FindingList.Shortened(words.ToString());
    }

    private static int ReadString(ReadOnlySpan<byte> content, int place, StringBuilder words)
    {
        for (var depth = 1; place < content.Length; place++)
        {
            var character = content[place];
            if (character == (byte)'\\')
                place++;
            else if (character == (byte)'(')
                depth++;
            else if (character == (byte)')' && --depth == 0)
                break;
            else if (character is >= 32 and < 127)
                words.Append((char)character);
        }

        return place;
    }
}
