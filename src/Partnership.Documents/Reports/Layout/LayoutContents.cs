using System.Text.RegularExpressions;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Leaves a printed table of contents out: the report gets one of its own.</summary>
internal static partial class LayoutContents
{
    private const int FewestEntries = 3;

    /// <summary>No contents have more lines.</summary>
    private const int MostLines = 600;

    internal static List<LayoutLine> Without(List<LayoutLine> lines)
    {
        var start = lines.FindIndex(line => Title().IsMatch(line.Text));
        if (start < 0)
            return lines;
        var end = start + 1;
        var entries = 0;
        for (var index = start + 1; index < lines.Count && index < start + MostLines && index - end < 2 && lines[index].Table is null; index++)
        {
            if (!Entry().IsMatch(lines[index].Text))
                continue;
            entries++;
            end = index + 1;
        }

        return entries >= FewestEntries ? [.. lines.Take(start), .. lines.Skip(end)] : lines;
    }

    [GeneratedRegex(@"\A(table of |list of )?contents( page)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\p{L}.*[\s.…_·](?:[0-9]{1,4}|[ivxlc]{1,6})\z")]
    private static partial Regex Entry();
}
