using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Web.CaseReviews;

/// <summary>Lets the tables of a report scroll by themselves, so that a wide one doesn't make the whole page wide.</summary>
internal static partial class ReportTables
{
    /// <summary>The report with a frame around each of its tables.</summary>
    /// <param name="html">What we have written ourselves: in it, no text has an angle bracket.</param>
    public static string LetScroll(string html)
    {
        var framed = new StringBuilder(html.Length);
        var (done, tables) = (0, 0);
        foreach (var tag in Tags().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            framed.Append(html, done, tag.Index - done);
            if (!isEnd)
                framed.Append(CultureInfo.InvariantCulture, $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table {++tables}\">");
            framed.Append(html, tag.Index, tag.Length);
            if (isEnd)
                framed.Append("</div>");
            done = tag.Index + tag.Length;
        }

        return framed.Append(html, done, html.Length - done).ToString();
    }

    [GeneratedRegex("</?table[^>]*>")]
    private static partial Regex Tags();
}
