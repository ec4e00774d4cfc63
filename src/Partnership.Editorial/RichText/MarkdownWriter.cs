using System.Globalization;
using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>Writes a text in its canonical form as Markdown. What Markdown can't say is written as words, so that nothing is unseen.</summary>
internal static class MarkdownWriter
{
    private const string Gap = "\n\n";

    public static string Write(IElement body) => Flow(body.ChildNodes, Gap);

    private static string Flow(IEnumerable<INode> nodes, string gap)
    {
        var parts = new List<string>();
        var words = new List<INode>();
        IElement? before = null;
        var isOther = false;
        foreach (var node in nodes)
        {
            if (node is not IElement block || !CanonicalText.Blocks.Contains(block.LocalName))
            {
                words.Add(node);
                continue;
            }

            Flush();
            isOther = before?.LocalName == block.LocalName && !isOther;
            parts.Add(Block(block, isOther));
            before = block;
        }

        Flush();
        return string.Join(gap, parts.Where(p => p.Length > 0));

        void Flush()
        {
            if (words.Count == 0)
                return;
            parts.Add(MarkdownWords.Write(words, canBreak: true));
            words.Clear();
            before = null;
        }
    }

    // Two lists in a row need different signs, or they become one.
    private static string Block(IElement block, bool isOther) => block.LocalName switch
    {
        "p" => MarkdownWords.Write(block.ChildNodes, canBreak: true),
        "h2" or "h3" or "h4" => new string('#', block.LocalName[1] - '0') + " " + MarkdownWords.Write(block.ChildNodes, canBreak: false),
        "hr" => "---",
        "blockquote" => string.Join('\n', Flow(block.ChildNodes, Gap).Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line)),
        "ul" => Items(block, (_, _) => isOther ? "* " : "- "),
        "ol" => Items(block, (item, first) => (first + item).ToString(CultureInfo.InvariantCulture) + (isOther ? ") " : ". ")),
        "table" => MarkdownTable.Write(block),
        "figure" => Figure(block),
        "dt" => "**" + MarkdownWords.Write(block.ChildNodes, canBreak: false) + "**",
        _ => Flow(block.ChildNodes, Gap),
    };

    private static string Items(IElement list, Func<int, int, string> sign)
    {
        var first = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 900_000_000 ? start : 1;
        var isLoose = list.Children.Any(item => item.Children.Any(c => c.LocalName == "p"));
        return string.Join(isLoose ? Gap : "\n", list.Children.Select((item, number) => Item(item, sign(number, first), isLoose ? Gap : "\n")));
    }

    private static string Item(IElement item, string sign, string gap)
    {
        var lines = Flow(item.ChildNodes, gap).Split('\n');
        var indent = new string(' ', sign.Length);
        return (sign + string.Join('\n', lines.Select((line, i) => i == 0 || line.Length == 0 ? line : indent + line))).TrimEnd();
    }

    private static string Figure(IElement figure) => figure.QuerySelector("img") is { } image
        ? MarkdownWords.Image(image, figure.QuerySelector("figcaption")?.TextContent is { Length: > 0 } caption ? caption : null)
        : Flow(figure.ChildNodes, Gap);
}
