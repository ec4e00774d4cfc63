using System.Security.Cryptography;
using System.Text;
using Partnership.Disclosure;
using Partnership.Disclosure.Findings;
using Partnership.Documents.Examination;

namespace Partnership.Editorial.Disclosure;

/// <summary>Makes the findings of a version: what the words say, and what the files carry.</summary>
internal sealed class FoundInVersion(DisclosureCheck check, CaseWords words, Guid versionId)
{
    private const int Around = 80;

    private readonly Dictionary<string, VersionFinding> found = new(StringComparer.Ordinal);

    /// <summary>Everything that was found, each thing once.</summary>
    public IReadOnlyCollection<VersionFinding> All => found.Values;

    public void Look(CheckedPiece piece)
    {
        var findings = check.Find(piece.Text, words);
        if (findings.Count == 0)
            return;
        var masked = MaskedText.Of(piece.Text, findings);
        foreach (var finding in findings)
        {
            var end = finding.Start + finding.Length;
            var made = Make(finding.Key, finding.Kind.ToString(), piece.Place, finding.Why, finding.Confidence, finding.Severity);
            made.Text = Short(finding.Text);
            // No word that must not appear is left in what stands around another finding.
            made.Before = masked[Math.Max(0, finding.Start - Around)..finding.Start];
            made.After = masked[end..Math.Min(masked.Length, end + Around)];
            made.FileId = piece.FileId;
            made.Page = piece.PageNumber;
            Put(made, piece.Page is { } page ? BoxOf(page, finding.Start, end) : null);
        }
    }

    public void Look(FileFinding finding, string sha256, Guid fileId, string place)
    {
        // What a page doesn't say in words is this page of this file and no other.
        var subject = finding.Text ?? (finding.Page is null ? "" : $"{sha256} {finding.Page}");
        var hidden = finding.Text is { } text ? MaskedText.Of(text, check.Find(text, words)) : null;
        var made = Make(
            Key($"{finding.Kind} {subject}"), finding.Kind.ToString(), place,
            finding.Text is { } plain && hidden is not null ? finding.Why.Replace(plain, hidden, StringComparison.Ordinal) : finding.Why,
            Confidence.High, FindingKinds.SeverityOf(finding.Kind));
        made.Text = hidden is null ? null : Short(hidden);
        made.Advice = finding.Advice;
        made.FileId = fileId;
        made.Page = finding.Page;
        Put(made, finding.Box);
    }

    public void NotExamined(NotExamined problem, string sha256, Guid fileId, string place)
    {
        var made = Make(Key($"{FindingKinds.NotExamined} {sha256}"), FindingKinds.NotExamined, place, problem.Message, Confidence.High, Severity.High);
        made.FileId = fileId;
        Put(made, null);
    }

    public void TermsUnreadable() => Put(
        Make(
            Key(FindingKinds.TermsUnreadable), FindingKinds.TermsUnreadable, "Words that must not appear",
            "The words that must not appear in this case can't be decrypted any more, so nobody has looked for them. Take them away and enter them again.",
            Confidence.High, Severity.High),
        null);

    private VersionFinding Make(string key, string kind, string place, string why, Confidence confidence, Severity severity) => new()
    {
        Id = Guid.CreateVersion7(),
        VersionId = versionId,
        Key = key,
        Kind = kind,
        Place = place.Length > VersionFinding.PlaceMaxLength ? place[..VersionFinding.PlaceMaxLength] : place,
        Why = why.Length > VersionFinding.WordsMaxLength ? why[..VersionFinding.WordsMaxLength] : why,
        Confidence = confidence,
        Severity = severity,
    };

    private void Put(VersionFinding finding, PageBox? box)
    {
        if (box is { } at)
            (finding.Left, finding.Top, finding.Right, finding.Bottom) = (at.Left, at.Top, at.Right, at.Bottom);
        found.TryAdd(finding.Key + finding.FileId + finding.Page, finding);
    }

    private static PageBox? BoxOf(ExaminedPage page, int start, int end)
    {
        var boxes = page.Words.Where(w => w.Start < end && w.Start + w.Length > start).Select(w => w.Box).ToList();
        return boxes.Count == 0
            ? null
            : new PageBox(boxes.Min(b => b.Left), boxes.Min(b => b.Top), boxes.Max(b => b.Right), boxes.Max(b => b.Bottom));
    }

    private static string Short(string text) => text.Length > VersionFinding.TextMaxLength ? text[..VersionFinding.TextMaxLength] : text;

    private static string Key(string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));
}
