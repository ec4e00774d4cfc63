using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Tells whether a date stands in a table whose head has a column for dates of birth.</summary>
internal static class BirthColumns
{
    private const int MostRows = 40;
    private const int LongestRow = 240;

    private static readonly Pattern Column = Patterns.AnyCase(@"\b(?:d\.?o\.?b|date of birth|date of death|d\.?o\.?d|birth ?date|born|dyddiad geni)\b");

    /// <summary>Whether a line above, with nothing but rows between, is such a head.</summary>
    public static bool IsUnder(TextView view, int index)
    {
        var end = view.Text.LastIndexOf('\n', Math.Max(0, index - 1));
        for (var row = 0; row < MostRows && end > 0; row++)
        {
            var start = Math.Max(end - LongestRow, view.Text.LastIndexOf('\n', end - 1) + 1);
            var line = view.Text.AsSpan(start..end).Trim();
            if (line.IsEmpty || line[^1] is '.' or '?' or '!')
                return false;
            if (Column.IsMatch(line))
                return !line.ContainsAnyInRange('0', '9');
            end = start - 1;
        }
        return false;
    }
}
