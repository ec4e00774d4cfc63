using System.Buffers;

namespace Partnership.Disclosure.Text;

/// <summary>Takes a text apart into words.</summary>
internal static class WordReader
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?:;\n|\"()[]{}<>*#/\\=+•");

    /// <summary>The words of a folded text.</summary>
    public static List<Word> Read(string text)
    {
        var words = new List<Word>();
        var gapStart = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var end = EndOf(text, i);
            var isPossessive = end - i > 2 && text[end - 1] is 's' or 'S' && text[end - 2] == '\'';
            var wordEnd = isPossessive ? end - 2 : end;
            var begins = words.Count == 0 || text.AsSpan(gapStart, i - gapStart).ContainsAny(SentenceMarks);
            words.Add(new Word(i, text[i..wordEnd], begins, isPossessive));
            gapStart = end;
            i = end;
        }
        return words;
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end])
            || (text[end] is '\'' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]) && char.IsLetter(text[end - 1]))))
            end++;
        return end;
    }
}
