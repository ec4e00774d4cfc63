using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Terms;

/// <summary>Judges what stands before and after a term.</summary>
internal static class TermEdges
{
    private const int LongestName = 100;

    /// <summary>Whether a word begins and ends with the term; a capital in the midst of a word begins one too.</summary>
    public static bool IsWhole(TextView view, TermForm form, int start, int end) =>
        IsEdge(view.At(start - 1), view.At(start)) && (IsEdge(view.At(end - 1), view.At(end)) || (!form.NeedsCapital && IsEnding(view, end)));

    /// <summary>Whether it stands in the name of a file, an address or an account, in which words run together.</summary>
    public static bool IsInMachineName(TextView view, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < LongestName && !char.IsWhiteSpace(view.At(from - 1)))
            from--;
        var to = end;
        while (to < view.Text.Length && to - end < LongestName && !char.IsWhiteSpace(view.At(to)))
            to++;
        var name = view.Text.AsSpan(from..to).Trim(".,;:!?\"'()");
        return name.ContainsAny("@_#\\=") || name.Contains("//", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || (name.LastIndexOf('.') is > 0 and var point && name.Length - point is >= 3 and <= 6) || name.Count('/') > 1;
    }

    private static bool IsEdge(char left, char right)
    {
        if (!IsWordCharacter(left) || !IsWordCharacter(right))
            return true;
        return (char.IsLower(left) && char.IsUpper(right)) || char.IsDigit(left) != char.IsDigit(right);
    }

    // Scripts without capitals and spaces (Chinese, Arabic with its prefixes) have no edges to look for.
    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.OtherLetter;

    // A possessive or a plural whose apostrophe was left out.
    private static bool IsEnding(TextView view, int end) => view.At(end) is 's' or 'S' && !char.IsLetterOrDigit(view.At(end + 1));
}
