using System.Text;

namespace Partnership.Documents.PageTexts;

/// <summary>Joins the lines of a page to paragraphs.</summary>
internal sealed class Paragraphs
{
    /// <summary>In a narrow block, such as a cell of a table, every line is short.</summary>
    private const int FewestLettersOfAWideBlock = 40;

    /// <summary>A line that the next word would fill no further than this part of the block's width is the last of its paragraph.</summary>
    private const double FilledPart = 0.75;

    private readonly KnownWords words;
    private readonly StringBuilder text = new();
    private string? previous;
    private string? paragraphAbove;

    private Paragraphs(KnownWords words) => this.words = words;

    /// <summary>The paragraphs of a page, one line feed between them.</summary>
    internal static string Of(List<PageLine> page, KnownWords words)
    {
        var paragraphs = new Paragraphs(words);
        foreach (var block in Blocks(page))
            paragraphs.Add(block);
        return string.Join('\n', paragraphs.text.ToString().Split('\n').Where(p => !ListItem.IsBulletOnly(p)));
    }

    /// <summary>Blocks as the page has them, but one where a word goes on from one to the next, as between columns.</summary>
    private static IEnumerable<List<string>> Blocks(List<PageLine> page)
    {
        List<string> block = [];
        for (var index = 0; index < page.Count; index++)
        {
            if (index > 0 && page[index - 1].Block != page[index].Block && !WordBreak.IsAcross(page[index - 1].Text, page[index].Text))
            {
                yield return block;
                block = [];
            }

            block.Add(page[index].Text);
        }

        if (block.Count > 0)
            yield return block;
    }

    private void Add(List<string> block)
    {
        var width = block.Max(line => line.Length);
        previous = paragraphAbove = null;
        foreach (var line in block)
        {
            if (previous is null || ListItem.Begins(line, previous, paragraphAbove) || EndsEarly(previous, line, width))
                Begin(line);
            else
                GoOn(previous, line);
            previous = line;
        }
    }

    private void Begin(string line)
    {
        if (text.Length > 0)
            text.Append('\n');
        text.Append(line.AsSpan().TrimEnd(CleanCharacters.SoftHyphen));
        paragraphAbove = line;
    }

    private void GoOn(string above, string line)
    {
        var joint = words.Between(above, line);
        if (joint == Joint.Space)
            text.Append(' ');
        else if (joint == Joint.Nothing && WordBreak.IsHyphen(above[^1]))
            text.Length--;
        text.Append(line.AsSpan().TrimEnd(CleanCharacters.SoftHyphen));
    }

    /// <summary>A heading, or the last line of a paragraph, that the page shows so close to the next that both are one block.</summary>
    private static bool EndsEarly(string line, string next, int width) =>
        width >= FewestLettersOfAWideBlock
        && !char.IsLower(next[0])
        && line[^1] is not (',' or '-' or '–' or '—' or CleanCharacters.SoftHyphen)
        && line.Length + 1 + WordBreak.FirstWord(next).Length <= width * FilledPart;
}
