using Microsoft.EntityFrameworkCore;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Documents.Examination;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Wording;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Disclosure;

/// <summary>Does the disclosure checks that wait: of every word of a version and of every file in it.</summary>
public sealed class RunChecks
{
    private const int AtOnce = 20;
    /// <summary>Where a finding is that stands in the web page of a report.</summary>
    internal const string ReadableReportPlace = "Report as a web page";

    private readonly EditorialSession session;
    private readonly ContentSchema schema;
    private readonly WorkflowCatalogue catalogue;
    private readonly DisclosureCheck check;
    private readonly TermSeal seal;
    private readonly IFileExaminer examiner;
    private readonly MediaFolder folder;
    private readonly CheckedPieces pieces;

    internal RunChecks(
        EditorialSession session, ContentSchema schema, WorkflowCatalogue catalogue, DisclosureCheck check, TermSeal seal, IFileExaminer examiner, MediaFolder folder)
    {
        this.session = session;
        this.schema = schema;
        this.catalogue = catalogue;
        this.check = check;
        this.seal = seal;
        this.examiner = examiner;
        this.folder = folder;
        pieces = new CheckedPieces(schema);
    }

    /// <summary>Does the checks that wait, the oldest first. One that can't be done for want of a disk stays waiting.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        await RequestMissingAsync(cancellationToken);
        while (true)
        {
            var waiting = await session.ReadAsync(
                db => db.VersionChecks.Where(c => c.State == VersionCheckState.Waiting).OrderBy(c => c.RequestedAt).ThenBy(c => c.VersionId)
                    .Take(AtOnce).Select(c => c.VersionId).ToListAsync(cancellationToken),
                cancellationToken);
            foreach (var versionId in waiting)
                await CheckAsync(versionId, cancellationToken);
            done += waiting.Count;
            if (waiting.Count < AtOnce)
                return done;
        }
    }

    /// <summary>Asks for the check of the newest version of a document, and does it when it has no files.</summary>
    internal async Task EnsureAsync(Guid documentId, string culture, CancellationToken cancellationToken)
    {
        var asked = await session.WriteAsync(
            async write =>
            {
                if (await write.Db.Versions.NewestAsync(documentId, culture, cancellationToken) is not { } version)
                    return (Guid?)null;
                await CheckRequests.RequestAsync(write.Db, version, check.Settings.Fingerprint, write.Now, cancellationToken);
                await write.CompleteAsync(cancellationToken);
                return version.Id;
            },
            cancellationToken);
        if (asked is { } versionId)
            await RunSoonAsync(versionId, cancellationToken);
    }

    /// <summary>Does the check of a version now when it has no files: those take longer than a person wants to wait.</summary>
    internal async Task RunSoonAsync(Guid versionId, CancellationToken cancellationToken)
    {
        if (await session.ReadAsync(db => ReadAsync(db, versionId, cancellationToken), cancellationToken) is { Files: [], Check.State: VersionCheckState.Waiting } subject)
            await CheckAsync(subject, cancellationToken);
    }

    // Sent to be checked by an older site, or before the lists changed.
    private Task<bool> RequestMissingAsync(CancellationToken cancellationToken) => session.WriteAsync(
        async write =>
        {
            var settings = check.Settings.Fingerprint;
            var versions = await write.Db.Submissions.Where(s => s.End == SubmissionEnd.Open)
                .Join(write.Db.Versions, s => s.VersionId, v => v.Id, (_, v) => v)
                .Where(v => !write.Db.VersionChecks.Any(c => c.VersionId == v.Id && c.Settings == settings)).ToListAsync(cancellationToken);
            if (versions.Count == 0)
                return false;
            foreach (var version in versions)
                await CheckRequests.RequestAsync(write.Db, version, settings, write.Now, cancellationToken);
            await write.CompleteAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task CheckAsync(Guid versionId, CancellationToken cancellationToken)
    {
        if (await session.ReadAsync(db => ReadAsync(db, versionId, cancellationToken), cancellationToken) is { } subject)
            await CheckAsync(subject, cancellationToken);
    }

    private async Task CheckAsync(Subject subject, CancellationToken cancellationToken)
    {
        var found = await FindAsync(subject, cancellationToken);
        await session.WriteAsync(
            async write =>
            {
                // Lists or words that changed meanwhile ask again.
                if (await write.Db.VersionChecks.FindAsync([subject.Version.Id], cancellationToken) is not { } row || row.Terms != subject.Check.Terms)
                    return false;
                await write.Db.VersionFindings.Where(f => f.VersionId == row.VersionId).ExecuteDeleteAsync(cancellationToken);
                write.Db.VersionFindings.AddRange(found.All);
                (row.State, row.DoneAt, row.Settings) = (VersionCheckState.Done, write.Now, check.Settings.Fingerprint);
                await write.Db.SaveChangesAsync(cancellationToken);
                if (await OpenInPublic.OfAsync(write.Db, catalogue, subject.Version, row.Settings, cancellationToken) is > 0 and var open)
                    await OpenInPublic.TellAsync(write, catalogue, subject.Version, open, cancellationToken);
                await write.CompleteAsync(cancellationToken);
                return true;
            },
            cancellationToken);
    }

    private async Task<FoundInVersion> FindAsync(Subject subject, CancellationToken cancellationToken)
    {
        var terms = subject.Terms.Select(t => seal.Open(t.Kept)).ToList();
        var words = new CaseWords { Forbidden = [.. terms.OfType<string>()], Allowed = AllowedNames.Of(subject.Version.Name, subject.Properties) };
        var found = new FoundInVersion(check, words, subject.Version.Id);
        if (terms.Contains(null))
            found.TermsUnreadable();
        foreach (var piece in pieces.Of(subject.Type, subject.Version, subject.Properties, subject.Files))
            found.Look(piece);
        foreach (var file in subject.Files)
        {
            await folder.FetchAsync(file.Sha256, cancellationToken); // when it can't be had, the check says that it could not be read
            await (file.IsReadableReport ? ReadReportAsync(file, found, cancellationToken) : ExamineAsync(file, found, cancellationToken));
        }

        return found;
    }

    private async Task ExamineAsync(MediaFile file, FoundInVersion found, CancellationToken cancellationToken)
    {
        switch (await examiner.ExamineAsync(folder.PathOf(file.Sha256), cancellationToken))
        {
            case ExaminedFile examined:
                foreach (var page in examined.Pages)
                    found.Look(new CheckedPiece(file.FileName, page.Text, file.Id, page));
                foreach (var beside in examined.Beside)
                    found.Look(new CheckedPiece($"{file.FileName}, {beside.Where}", beside.Words, file.Id) { PageNumber = beside.Page });
                foreach (var finding in examined.Findings)
                    found.Look(finding, file.Sha256, file.Id, file.FileName);
                break;
            case NotExamined problem:
                found.NotExamined(problem, file.Sha256, file.Id, file.FileName);
                break;
        }
    }

    // The site wrote the file itself, so there is nothing in it but what is read here.
    private async Task ReadReportAsync(MediaFile file, FoundInVersion found, CancellationToken cancellationToken)
    {
        if (ReportFile.Parse(await File.ReadAllTextAsync(folder.PathOf(file.Sha256), cancellationToken)) is not { } report)
        {
            found.NotExamined(new NotExamined(NotExaminedReason.Damaged, "The web page of the report is damaged. Make it again."), file.Sha256, file.Id, file.FileName);
            return;
        }

        foreach (var words in ReportWords.Of(report.Html))
        {
            found.Look(new CheckedPiece(ReadableReportPlace, words.Text) { PageNumber = words.Page });
            if (words.Links.Count > 0)
                found.Look(new CheckedPiece($"Links in '{ReadableReportPlace}'", string.Join('\n', words.Links)) { PageNumber = words.Page });
        }
    }

    private async Task<Subject?> ReadAsync(EditorialDbContext db, Guid versionId, CancellationToken cancellationToken)
    {
        if (await db.VersionChecks.FirstOrDefaultAsync(c => c.VersionId == versionId, cancellationToken) is not { } row
            || await db.Versions.FirstOrDefaultAsync(v => v.Id == versionId, cancellationToken) is not { } version
            || await db.Documents.FirstOrDefaultAsync(d => d.Id == version.DocumentId, cancellationToken) is not { } document
            || schema.Find(document.ContentType) is not { } type)
            return null;
        var properties = new PropertyJsonReader(schema).Read(version.Properties, type);
        var ids = properties.PublicOnly(type, schema).AllFiles().Distinct().ToList();
        var files = await db.MediaFiles.Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        return new Subject(row, version, type, properties, files, await CaseTerms.OfAsync(db, document.Id, cancellationToken));
    }

    private sealed record Subject(
        VersionCheck Check, DocumentVersion Version, DocumentType Type, PropertyBag Properties, IReadOnlyList<MediaFile> Files, IReadOnlyList<CaseTerm> Terms);
}
