using System.Globalization;
using System.Text.RegularExpressions;

namespace Partnership.Documents.PageTexts;

/// <summary>A line read as one that holds its page's number.</summary>
/// <param name="Template">The line without the number, the same for all pages of a sequence.</param>
/// <param name="Offset">The number less the page's place in the file, the same for all pages of a sequence.</param>
/// <param name="Place">How the number stands in the line.</param>
internal readonly partial record struct NumberedLine(string Template, int Offset, NumberPlace Place)
{
    // Characters that no clean line holds: \u0001 is the number in question, \u0002 any other.
    private const string Number = "\u0001";
    private const string Other = "\u0002";
    private const string Frame = @"[-–—|\[\]()·•.\s]*";
    private const string PageWord = @"(page|pg\.?|p\.?)\s*";
    private const string OfAll = @"\s*(of|/)\s*" + Other;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Every reading of a line: one for each number that it holds.</summary>
    internal static IEnumerable<NumberedLine> Readings(string line, int page)
    {
        var roman = Roman().Match(line).Groups["number"];
        if (roman.Success && RomanNumeral.Parse(roman.Value) is { } value)
            yield return new NumberedLine(line.Replace(roman.Value, Number, StringComparison.Ordinal), value - page, NumberPlace.Roman);

        foreach (Match match in Digits().Matches(line))
        {
            var template = WithoutNumbers(line[..match.Index]) + Number + WithoutNumbers(line[(match.Index + match.Length)..]);
            if (int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Find(template) is { } place)
                yield return new NumberedLine(template, number - page, place);
        }
    }

    private static string WithoutNumbers(string text) => Digits().Replace(text, Other);

    private static NumberPlace? Find(string template) =>
        Bare().IsMatch(template) ? NumberPlace.Bare
        : Worded().IsMatch(template) ? NumberPlace.Worded
        : Titled().IsMatch(template) ? NumberPlace.Titled
        : template.EndsWith(Number, StringComparison.Ordinal) ? NumberPlace.Loose
        : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A" + Frame + "(page )?(?<number>[ivxlc]{1,8}|[IVXLC]{1,8})" + Frame + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Roman();

    [GeneratedRegex(@"\A" + Frame + Number + Frame + @"\z", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\A" + Frame + "(" + PageWord + ")?" + Number + "(" + OfAll + ")?" + Frame + @"\z", Options)]
    private static partial Regex Worded();

    [GeneratedRegex(@"\A" + Number + @"\s|\b" + PageWord + Number + @"|(\s-|[|•·–—])\s*" + Number + "(" + OfAll + @")?\z", Options)]
    private static partial Regex Titled();
}
