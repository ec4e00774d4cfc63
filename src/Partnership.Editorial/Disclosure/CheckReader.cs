using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Disclosure;
using Partnership.Editorial.Boards;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Reads what the disclosure check of a document found.</summary>
public sealed class CheckReader
{
    private readonly DeskReads reads;
    private readonly DisclosureCheck check;
    private readonly TermSeal seal;
    private readonly CleanableFiles cleanable;

    internal CheckReader(DeskReads reads, DisclosureCheck check, TermSeal seal, CleanableFiles cleanable)
    {
        this.reads = reads;
        this.check = check;
        this.seal = seal;
        this.cleanable = cleanable;
    }

    /// <summary>The check of the newest version; null when there is no such document, or the person may not see it.</summary>
    public Task<CheckView?> ReadAsync(Guid userId, Guid documentId, string culture, CancellationToken cancellationToken) => reads.RunAsync(
        userId,
        async desk =>
        {
            var places = await DocumentPlaces.LoadAsync(desk.Db, [documentId], cancellationToken);
            return desk.May(DeskPermission.Read, places, documentId)
                && await desk.Db.Versions.NewestAsync(documentId, culture, cancellationToken) is { } version
                    ? await ViewAsync(desk, places, version, cancellationToken)
                    : null;
        },
        cancellationToken);

    /// <summary>The hash of a file in which something was found, when the person may see the document; else null.</summary>
    public async Task<string?> FileAsync(Guid userId, Guid documentId, Guid fileId, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk =>
        {
            var places = await DocumentPlaces.LoadAsync(desk.Db, [documentId], cancellationToken);
            var isThere = desk.May(DeskPermission.Read, places, documentId)
                && await desk.Db.VersionFindings.Where(f => f.FileId == fileId)
                    .Join(desk.Db.VersionChecks.Where(c => c.DocumentId == documentId), f => f.VersionId, c => c.VersionId, (_, _) => true).AnyAsync(cancellationToken);
            return isThere ? await desk.Db.MediaFiles.Where(m => m.Id == fileId).Select(m => m.Sha256).FirstOrDefaultAsync(cancellationToken) : null;
        },
        cancellationToken);

    private async Task<CheckView> ViewAsync(DeskRead desk, DocumentPlaces places, DocumentVersion version, CancellationToken cancellationToken)
    {
        var mayResolve = desk.May(DeskPermission.Disclose, places, version.DocumentId);
        var row = await desk.Db.VersionChecks.FirstOrDefaultAsync(c => c.VersionId == version.Id, cancellationToken);
        var terms = await CaseTerms.OfAsync(desk.Db, version.DocumentId, cancellationToken);
        var isDone = row is { State: VersionCheckState.Done } && row.Settings == check.Settings.Fingerprint && row.Terms == CaseTerms.StampOf(terms);
        var findings = row is null ? [] : await FindingsAsync(desk.Db, version, cancellationToken);
        return new CheckView
        {
            VersionId = version.Id,
            Name = version.Name,
            IsRequested = row is not null,
            IsDone = isDone,
            DoneAt = isDone ? row?.DoneAt : null,
            Findings = findings,
            Terms = mayResolve ? [.. terms.Select(t => ViewOf(t, version.DocumentId))] : null,
            MayResolve = mayResolve,
            MayRequest = mayResolve || desk.May(DeskPermission.Write, places, version.DocumentId),
            Cleanable = isDone && CleanableFiles.MayClean(desk, places, version.DocumentId) ? await cleanable.AmongAsync(desk.Db, version, findings, cancellationToken) : [],
            IsUnderway = await desk.Db.Submissions.AnyAsync(
                s => s.DocumentId == version.DocumentId && s.Culture == version.Culture && s.End == SubmissionEnd.Open, cancellationToken),
        };
    }

    private CaseTermView ViewOf(CaseTerm term, Guid documentId) => new(
        term.Id, seal.Open(term.Kept) is { } plain ? plain[..1] + "\u2022\u2022\u2022" : null, term.AddedBy, term.AddedAt, term.DocumentId == documentId);

    private static async Task<ImmutableArray<FindingView>> FindingsAsync(EditorialDbContext db, DocumentVersion version, CancellationToken cancellationToken)
    {
        var said = await db.Resolutions.Where(r => r.DocumentId == version.DocumentId).ToDictionaryAsync(r => r.Key, cancellationToken);
        var found = await db.VersionFindings.Where(f => f.VersionId == version.Id).ToListAsync(cancellationToken);
        // What stands in the report stands in the web page made of it as well: one thing to deal with.
        var twins = found.Where(f => f.Place == RunChecks.ReadableReportPlace).Where(f => found.Exists(o => o.Key == f.Key && o.Page == f.Page && o.FileId is not null)).ToHashSet();
        return [.. found.Where(f => !twins.Contains(f)).OrderBy(f => f.FileId is not null).ThenBy(f => f.FileId).ThenBy(f => f.Page ?? 0).ThenBy(f => f.Id).Select(f => ViewOf(f, said.GetValueOrDefault(f.Key)) with { IsInWebPageToo = f.FileId is not null && twins.Any(t => t.Key == f.Key && t.Page == f.Page) })];
    }

    private static FindingView ViewOf(VersionFinding f, Resolution? said) => new()
    {
        Key = f.Key,
        Kind = f.Kind,
        Place = f.Place,
        FileId = f.FileId,
        Page = f.Page,
        Box = f is { Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom } ? (left, top, right, bottom) : null,
        Text = f.Text,
        Before = f.Before,
        After = f.After,
        Why = f.Why,
        Advice = f.Advice,
        Confidence = f.Confidence,
        Severity = f.Severity,
        Resolution = said is null ? null : new ResolutionView(said.Kind, said.Because, said.By, said.At),
    };
}
