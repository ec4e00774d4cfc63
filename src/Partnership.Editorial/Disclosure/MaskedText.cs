using Partnership.Disclosure.Findings;

namespace Partnership.Editorial.Disclosure;

/// <summary>A text without the words that must not appear.</summary>
internal static class MaskedText
{
    private const char Mask = '\u2022';

    /// <summary>As long as it was, so that places stay right; each such word is its first letter and dots.</summary>
    public static string Of(string text, IEnumerable<Finding> findings)
    {
        var letters = text.ToCharArray();
        foreach (var finding in findings.Where(f => f.Kind == FindingKind.ForbiddenTerm))
            letters.AsSpan(finding.Start + 1, finding.Length - 1).Fill(Mask);
        return new string(letters);
    }
}
