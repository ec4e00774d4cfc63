using System.Buffers;
using System.Text;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>NHS numbers: ten digits, the last of which checks the others, in every grouping.</summary>
internal sealed class NhsNumberDetector : IDetector
{
    private const int Digits = 10;
    private const int LongestGap = 3;

    private static readonly Pattern Words = Patterns.AnyCase(@"\b(?:nhs|patient|pt|chi|h\s?&\s?c|health (?:and care )?(?:number|no)|hospital (?:number|no)|health card)\b|nhs\W{0,3}$");
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" -./\n_");
    private static readonly HashSet<string> Groupings = ["10", "334", "3322", "37", "64", "46", "55", "433", "343", "1111111111"];

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        var groups = DigitGroup.ReadAll(view.Text);
        for (var first = 0; first < groups.Count; first++)
        {
            if (LastOfTen(view.Text, groups, first) is not { } last)
                continue;
            if (Judge(view, groups, first, last) is { } candidate)
                yield return candidate;
        }
    }

    // The group with which ten digits are full, if they are exactly ten.
    private static int? LastOfTen(string text, List<DigitGroup> groups, int first)
    {
        var count = 0;
        for (var i = first; i < groups.Count && count < Digits; i++)
        {
            if (i > first && !IsGap(text.AsSpan(groups[i - 1].End..groups[i].Start)))
                return null;
            count += groups[i].Length;
            if (count == Digits)
                return i;
        }
        return null;
    }

    private static bool IsGap(ReadOnlySpan<char> gap) => gap.Length <= LongestGap && !gap.ContainsAnyExcept(Gaps);

    private static Candidate? Judge(TextView view, List<DigitGroup> groups, int first, int last)
    {
        var (start, end) = (groups[first].Start, groups[last].End);
        var hasWords = Words.IsMatch(view.Before(start, 40)) || Words.IsMatch(view.After(end, 16));
        if (char.IsLetterOrDigit(view.At(end)) || (char.IsLetterOrDigit(view.At(start - 1)) && !hasWords))
            return null;
        var grouping = string.Concat(groups[first..(last + 1)].Select(g => g.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var isValid = IsValid(view.Text.AsSpan(start..end));
        var isUsualForm = Groupings.Contains(grouping) && view.At(start) is not '0';
        return (isValid, hasWords, isUsualForm) switch
        {
            (true, true, _) => Found(Confidence.High, "Ten digits beside words of the health service; the last digit fits the others as in an NHS number."),
            (true, false, true) when grouping is not "10" => Found(Confidence.High, "Ten digits in the groups of an NHS number, and the last digit fits the others."),
            (true, false, true) => Found(Confidence.Medium, "Ten digits, and the last one fits the others as in an NHS number."),
            (false, true, true) => Found(Confidence.Medium, "Ten digits beside words of the health service. The last digit does not fit the others: it may be an NHS number with a slip."),
            _ => null,
        };

        Candidate Found(Confidence confidence, string why) => new(FindingKind.NhsNumber, start, end, confidence, why);
    }

    /// <summary>Whether the last of ten digits checks the first nine, modulo 11.</summary>
    internal static bool IsValid(ReadOnlySpan<char> text)
    {
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits.Append(c);
        }
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = (11 - (sum % 11)) % 11;
        return check == digits[9] - '0';
    }
}
