namespace Partnership.Documents.PageTexts;

/// <summary>Makes words whole that a page break cuts in two.</summary>
internal static class PageBreaks
{
    /// <summary>Moves the rest of a word to the page where the word begins.</summary>
    internal static void Mend(List<List<PageLine>> pages, KnownWords words)
    {
        for (var index = 1; index < pages.Count; index++)
            if (pages[index - 1] is [.., var last] && pages[index] is [var first, ..] && WordBreak.IsAcross(last.Text, first.Text))
                Mend(last, first, pages[index], words);
    }

    private static void Mend(PageLine last, PageLine first, List<PageLine> page, KnownWords words)
    {
        var rest = WordBreak.FirstWord(first.Text);
        last.Text = words.Between(last.Text, rest) == Joint.Hyphen ? last.Text + rest : last.Text[..^1] + rest;
        first.Text = first.Text[rest.Length..].TrimStart();
        if (first.Text.Length == 0)
            page.Remove(first);
    }
}
