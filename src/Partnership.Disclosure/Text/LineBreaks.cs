namespace Partnership.Disclosure.Text;

/// <summary>Makes words whole that a line break took apart, and takes the marks of a quotation from the beginnings of its lines.</summary>
internal static class LineBreaks
{
    /// <summary>The same text with its broken words joined.</summary>
    public static List<FoldedCharacter> Join(List<FoldedCharacter> folded)
    {
        var joined = new List<FoldedCharacter>(folded.Count);
        for (var i = 0; i < folded.Count; i++)
        {
            var character = folded[i];
            if (character.Value == '>' && IsAtLineStart(joined))
                joined.Add(character with { Value = ' ' });
            else if (character.Value == '\n' && IsAfterHyphen(joined, out var hyphen) && NextOnLine(folded, i + 1) is var next && next < folded.Count && char.IsLetterOrDigit(folded[next].Value))
            {
                var keepsHyphen = !char.IsLower(folded[next].Value) || !char.IsLetter(joined[hyphen - 1].Value);
                joined.RemoveRange(keepsHyphen ? hyphen + 1 : hyphen, joined.Count - (keepsHyphen ? hyphen + 1 : hyphen));
                i = next - 1;
            }
            else
                joined.Add(character);
        }
        return joined;
    }

    private static bool IsAtLineStart(List<FoldedCharacter> joined)
    {
        var i = joined.Count - 1;
        while (i >= 0 && i > joined.Count - 8 && joined[i].Value == ' ')
            i--;
        return i < 0 || joined[i].Value == '\n';
    }

    // A hyphen after a letter or digit, and at most a few spaces after it.
    private static bool IsAfterHyphen(List<FoldedCharacter> joined, out int hyphen)
    {
        hyphen = joined.Count - 1;
        while (hyphen > 0 && hyphen > joined.Count - 4 && joined[hyphen].Value == ' ')
            hyphen--;
        return hyphen > 0 && joined[hyphen].Value == '-' && char.IsLetterOrDigit(joined[hyphen - 1].Value);
    }

    // One line break and what leads into the next line, not an empty line.
    private static int NextOnLine(List<FoldedCharacter> folded, int index)
    {
        var end = Math.Min(folded.Count, index + 16);
        while (index < end && folded[index].Value is ' ' or '>')
            index++;
        return index;
    }
}
