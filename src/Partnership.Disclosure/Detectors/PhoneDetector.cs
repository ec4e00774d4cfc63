using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;
using PhoneNumbers;

namespace Partnership.Disclosure.Detectors;

/// <summary>Telephone numbers in figures: the form of a UK number, or one abroad that a telephone network would take.</summary>
internal sealed class PhoneDetector : IDetector
{
    private const string Gap = @"[\s.\-/()\u00B7_]{0,3}";

    private static readonly Pattern Form = Patterns.Exact($@"(?:\+{Gap}|\()?\d(?:{Gap}\d){{5,15}}");
    private static readonly Pattern Words = Patterns.AnyCase(
        @"\b(?:tel|telephone|telephoned|phone|phoned|phones|mobile|mob|cell|landline|call|called|calls|ring|rang|fax|text|texted|whatsapp|number is|contact|helpline|ext|ffon|rhif|dial|dialled)\b");
    private static readonly Pattern Money = Patterns.AnyCase(@"(?:[£$€]|\b(?:invoice|order|reference|ref|version|case|account|claim|isbn|budget)\b[^.]{0,14})\s?$");

    private static readonly Pattern Date = Patterns.Exact(@"^\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)?\d\d(?:\D|$)|^(?:19|20)\d\d-\d\d-\d\d");
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        // Two numbers beside each other read as one: what is left of it is looked at again.
        for (var match = Form.Match(view.Text); match.Success;)
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var found = char.IsLetterOrDigit(view.At(start - 1)) ? null : LongestNumber(view, start, end);
            if (found is { } number)
                yield return number;
            match = Form.Match(view.Text, found?.End ?? EndOfGroup(view.Text, start, end));
        }
    }

    private static int EndOfGroup(string text, int index, int end)
    {
        while (index < end && !char.IsAsciiDigit(text[index]))
            index++;
        while (index < end && char.IsAsciiDigit(text[index]))
            index++;
        return index;
    }

    private static Candidate? LongestNumber(TextView view, int start, int end)
    {
        var hasWords = Words.IsMatch(view.Before(start, 30));
        // Without words for telephoning it begins as one dials it.
        if (!hasWords && view.At(start) is not ('0' or '+' or '('))
            return null;
        for (var to = end; to - start >= 6; to--)
        {
            if (char.IsAsciiDigit(view.At(to - 1)) && !char.IsLetterOrDigit(view.At(to)) && Judge(view, start, to, hasWords) is { } found)
                return found;
        }
        return null;
    }

    private static Candidate? Judge(TextView view, int start, int end, bool hasWords)
    {
        var text = view.Text[start..end];
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (Date.IsMatch(text) || (Money.IsMatch(view.Before(start, 24)) && !hasWords))
            return null;
        if (IsBritish(digits, text[0] == '+') && (hasWords || HasGroupsOfPhone(text)))
            return Found(Confidence.High, "It has the form of a UK telephone number.");
        if (text[0] == '+' && digits.Length >= 8 && IsValid(text))
            return Found(Confidence.High, "It has the form of a telephone number abroad.");
        if (hasWords && digits.Length == 10 && digits[0] is '1' or '2' or '7' && IsValid("0" + digits))
            return Found(Confidence.Medium, "Digits beside a word for telephoning: a UK telephone number without its first 0.");
        return hasWords && digits.Length is 6 or 7 && text.Count(char.IsWhiteSpace) < 3
            ? Found(Confidence.Low, "Digits beside a word for telephoning: it may be a local telephone number.")
            : null;

        Candidate Found(Confidence confidence, string why) => new(FindingKind.Phone, start, end, confidence, why);
    }

    // Dates and rows of a table are short groups; an area code has three digits at least, and letters may be spaced.
    private static bool HasGroupsOfPhone(string text)
    {
        var groups = DigitGroup.ReadAll(text);
        return text[0] == '+' || groups[0].Length >= 3 || groups.TrueForAll(g => g.Length == 1);
    }

    // By its form, because made-up numbers and those that are no longer in use give somebody away as well.
    private static bool IsBritish(string digits, bool hasPlus)
    {
        var national = digits switch
        {
            _ when digits.StartsWith("0044", StringComparison.Ordinal) => digits[4..],
            _ when hasPlus && digits.StartsWith("44", StringComparison.Ordinal) => digits[2..],
            _ when !hasPlus && digits.StartsWith('0') => digits[1..],
            _ => "",
        };
        national = national.TrimStart('0');
        return national.Length > 0 && national[0] is '1' or '2' or '3' or '5' or '7' or '8' or '9' && national.Length is 9 or 10
            || national is "8001111" or "845464" or "8454647";
    }

    private static bool IsValid(string text)
    {
        try
        {
            return Numbers.IsValidNumber(Numbers.Parse(text, "GB"));
        }
        catch (NumberParseException)
        {
            // The library has no other way to say that it is no number.
            return false;
        }
    }
}
