using System.Text.RegularExpressions;

namespace Partnership.Documents.Reports.Tags;

/// <summary>Tells whether tags name so much of a file's text that the rest can be left out.</summary>
internal static partial class TagCoverage
{
    private const double SmallestPart = 0.9;

    /// <summary>A page with more letters than this outside of the tags than inside was added by something that doesn't tag.</summary>
    private const int MostLooseLetters = 200;

    internal static bool IsEnough(StructureElement root, IReadOnlyList<MarkedPage> pages)
    {
        var named = root.Descendants().OfType<ContentKid>().Distinct().ToLookup(kid => kid.Page, kid => kid.Id);
        var running = Running(pages);
        var (all, tagged) = (0, 0);
        for (var index = 0; index < pages.Count; index++)
        {
            var inside = named[index + 1].Sum(id => pages[index].Texts.TryGetValue(id, out var text) ? text.Letters : 0);
            var outside = pages[index].Texts.Values.Sum(text => text.Letters) - inside
                + pages[index].LooseLines.Where(line => !running.Contains(Form(line))).Sum(Letters);
            if (outside > MostLooseLetters && outside > inside)
                return false;
            (all, tagged) = (all + inside + outside, tagged + inside);
        }

        return tagged > 0 && tagged >= all * SmallestPart;
    }

    /// <summary>Some programs leave what they print at the head and foot of each page without any mark.</summary>
    private static HashSet<string> Running(IReadOnlyList<MarkedPage> pages) =>
        [.. pages.SelectMany(page => page.LooseLines.Select(Form).Distinct()).CountBy(line => line).Where(line => line.Value >= 2 && line.Value * 2 >= pages.Count).Select(line => line.Key)];

    private static string Form(string line) => Digits().Replace(line, "#");

    private static int Letters(string line) => line.Count(c => !char.IsWhiteSpace(c));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
