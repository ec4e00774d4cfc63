using Partnership.Disclosure.Findings;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;

namespace Partnership.Editorial.Disclosure;

/// <summary>Everything that a finding can be, by the names under which it is stored.</summary>
public static class FindingKinds
{
    /// <summary>A file that couldn't be examined. Nobody can say that it tells nothing.</summary>
    public const string NotExamined = "NotExamined";

    /// <summary>The words of the case can't be decrypted any more, so nobody looked for them.</summary>
    public const string TermsUnreadable = "TermsUnreadable";

    private static readonly HashSet<string> Accessibility =
    [
        nameof(FileFindingKind.NotTagged), nameof(FileFindingKind.NoTitle), nameof(FileFindingKind.NoLanguage),
        nameof(FileFindingKind.NoAlternativeText), nameof(FileFindingKind.NoBookmarks),
    ];

    /// <summary>Whether it keeps people from reading a file, and tells nothing about anybody.</summary>
    public static bool IsAboutReading(string kind) => Accessibility.Contains(kind);

    /// <summary>Whether an officer may say that it identifies nobody: they can't of what nobody has looked at.</summary>
    public static bool CanBeHarmless(string kind) => kind is not (NotExamined or TermsUnreadable);

    /// <summary>Whether a clean copy of a PDF lacks it.</summary>
    public static bool IsLeftOutOfACleanCopy(string kind) => Enum.TryParse<FileFindingKind>(kind, out var known) && CleanCopyFindings.IsRemovable(known);

    internal static Severity SeverityOf(FileFindingKind kind) => kind switch
    {
        FileFindingKind.CoveredText or FileFindingKind.InvisibleText or FileFindingKind.TextOutsidePage or FileFindingKind.UnappliedRedaction
            or FileFindingKind.EarlierRevision or FileFindingKind.TrackedChange or FileFindingKind.HiddenText or FileFindingKind.HiddenLayer
            or FileFindingKind.UnusedContent or FileFindingKind.EmbeddedFile or FileFindingKind.Script or FileFindingKind.LaunchAction => Severity.High,
        _ => IsAboutReading(kind.ToString()) ? Severity.Low : Severity.Medium,
    };
}
