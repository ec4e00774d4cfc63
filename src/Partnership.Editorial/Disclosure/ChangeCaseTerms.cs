using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Adds words that must not appear in a document, and takes them away. They are never shown in full again.</summary>
public sealed class ChangeCaseTerms
{
    /// <summary>The most words that a document may have.</summary>
    public const int Most = 500;

    private readonly DeskWrites writes;
    private readonly TermSeal seal;
    private readonly DisclosureCheck check;

    internal ChangeCaseTerms(DeskWrites writes, TermSeal seal, DisclosureCheck check)
    {
        this.writes = writes;
        this.seal = seal;
        this.check = check;
    }

    /// <summary>Adds words, and asks for the check of whatever they concern. Words that are there already are not added twice.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="documentId">The document; the words hold for all below it too.</param>
    /// <param name="terms">The words, each at least two letters long.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> AddAsync(Guid userId, Guid documentId, IReadOnlyCollection<string> terms, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await RefuseAsync(desk, documentId, cancellationToken) is { } refused)
                return refused;
            var wanted = terms.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var kept = await desk.Db.CaseTerms.Where(t => t.DocumentId == documentId).Select(t => t.Kept).ToListAsync(cancellationToken);
            if (Refuse(wanted, kept.Count) is { } invalid)
                return invalid;
            var there = kept.Select(seal.Open).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var added = wanted.Where(t => !there.Contains(t)).ToList();
            foreach (var term in added)
                desk.Db.CaseTerms.Add(new CaseTerm
                {
                    Id = Guid.CreateVersion7(new DateTimeOffset(desk.Now)),
                    DocumentId = documentId,
                    Kept = seal.Seal(term),
                    AddedById = desk.Person.Id,
                    AddedBy = desk.Person.Name,
                    AddedAt = desk.Now,
                });
            await ChangedAsync(desk, documentId, $"added {added.Count}", cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>Takes a word away, or says why not.</summary>
    public Task<EditorialOutcome> RemoveAsync(Guid userId, Guid documentId, Guid termId, CancellationToken cancellationToken) => writes.RunAsync(
        userId,
        async desk =>
        {
            if (await RefuseAsync(desk, documentId, cancellationToken) is { } refused)
                return refused;
            if (await desk.Db.CaseTerms.FirstOrDefaultAsync(t => t.Id == termId && t.DocumentId == documentId, cancellationToken) is not { } term)
                return EditorialOutcome.Because(RefusalCode.NotFound, "The word isn't there any more.");
            desk.Db.CaseTerms.Remove(term);
            desk.Write.Forgets = true;
            await ChangedAsync(desk, documentId, "removed 1", cancellationToken);
            return null;
        },
        cancellationToken);

    private static EditorialOutcome.Refused? Refuse(List<string> wanted, int there)
    {
        if (wanted.Count == 0)
            return EditorialOutcome.Because(RefusalCode.AnswerMissing, "Enter at least one word, each on a line of its own.");
        if (wanted.Any(t => t.Length > CaseTerm.TermMaxLength))
            return EditorialOutcome.Because(RefusalCode.InvalidValue, $"A word may have at most {CaseTerm.TermMaxLength} characters. Enter each on a line of its own.");
        if (wanted.Any(t => t.Count(char.IsLetterOrDigit) < 2))
            return EditorialOutcome.Because(RefusalCode.InvalidValue, "A word needs at least two letters or digits: a single letter would be found everywhere.");
        return there + wanted.Count > Most
            ? EditorialOutcome.Because(RefusalCode.InvalidValue, $"A document may have at most {Most} such words.")
            : null;
    }

    private static async Task<EditorialOutcome.Refused?> RefuseAsync(DeskWrite desk, Guid documentId, CancellationToken cancellationToken) =>
        await desk.Db.Documents.FindAsync([documentId], cancellationToken) is null
            ? EditorialOutcome.Because(RefusalCode.NotFound, "There is no such document.")
            : await desk.DemandAsync(DeskPermission.Disclose, documentId, cancellationToken);

    private async Task ChangedAsync(DeskWrite desk, Guid documentId, string detail, CancellationToken cancellationToken)
    {
        desk.Audit(AuditAction.CaseTermsChanged, documentId, detail: detail);
        await desk.Db.SaveChangesAsync(cancellationToken); // the checks are asked for by what is there now
        foreach (var version in await ConcernedAsync(desk.Db, documentId, cancellationToken))
            await CheckRequests.RequestAsync(desk.Db, version, check.Settings.Fingerprint, desk.Now, cancellationToken);
    }

    // What waits to become public or is public, here and below.
    private static async Task<List<DocumentVersion>> ConcernedAsync(EditorialDbContext db, Guid documentId, CancellationToken cancellationToken)
    {
        var ids = new List<Guid> { documentId };
        for (var level = ids; level.Count > 0; ids.AddRange(level))
        {
            var above = level;
            level = await db.Documents.Where(d => d.ParentId != null && above.Contains(d.ParentId.Value)).Select(d => d.Id).ToListAsync(cancellationToken);
        }

        var versions = db.Submissions.Where(s => s.End == SubmissionEnd.Open && ids.Contains(s.DocumentId)).Select(s => s.VersionId)
            .Union(db.Publications.Where(p => ids.Contains(p.DocumentId)).Select(p => p.VersionId))
            .Union(db.VersionChecks.Where(c => ids.Contains(c.DocumentId)).Select(c => c.VersionId));
        return await db.Versions.Where(v => versions.Contains(v.Id)).ToListAsync(cancellationToken);
    }
}
