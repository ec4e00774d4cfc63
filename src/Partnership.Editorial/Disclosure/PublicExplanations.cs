using Partnership.Disclosure;
using Partnership.Disclosure.Findings;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Disclosure;

/// <summary>Checks the few words that become public without being signed, such as why a page was withdrawn.</summary>
internal sealed class PublicExplanations(DisclosureCheck check, TermSeal seal)
{
    /// <summary>Why the words must not become public; null when they tell nobody who somebody is. The reason quotes nothing of them.</summary>
    public async Task<EditorialOutcome.Refused?> RefusalAsync(EditorialDbContext db, Guid documentId, string words, CancellationToken cancellationToken)
    {
        var found = check.Find(words, await CaseTerms.WordsOfAsync(db, seal, documentId, cancellationToken));
        var reasons = found.Where(f => f.Severity == Severity.High).Select(f => f.Why).Distinct().ToList();
        return reasons.Count == 0
            ? null
            : EditorialOutcome.Because(RefusalCode.FindingsOpen, $"These words would be public, and they tell who somebody is. {string.Join(' ', reasons)} Write them without that.");
    }
}
