using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests;

/// <summary>Looks for one kind of finding with the repository's settings.</summary>
internal static class FindingsAssert
{
    public static readonly DisclosureCheck Check = new(ContentSeed.Settings());

    /// <summary>The words of the only finding of a kind are these.</summary>
    public static Finding Finds(FindingKind kind, string words, string text)
    {
        var finding = Assert.Single(Check.Find(text, CaseWords.None), f => f.Kind == kind);
        Assert.Equal(words, text.Substring(finding.Start, finding.Length));
        Assert.Equal(words, finding.Text);
        return finding;
    }

    /// <summary>There is nothing of a kind.</summary>
    public static void FindsNone(FindingKind kind, string text) => Assert.DoesNotContain(Check.Find(text, CaseWords.None), f => f.Kind == kind);
}
