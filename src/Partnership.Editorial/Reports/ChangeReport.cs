using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Documents.Examination;
using Partnership.Documents.Reports;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Reports;

/// <summary>Which report somebody changes, and what they had before them.</summary>
/// <param name="UserId">Who changes it.</param>
/// <param name="DocumentId">The review.</param>
/// <param name="SeenHash">The <see cref="ReportOfReview.WrittenHash"/> that they began with.</param>
public sealed record ChangeReportOptions(Guid UserId, Guid DocumentId, string SeenHash);

/// <summary>
/// Makes and corrects the web page of a report. Each change is a next version of its review: what was signed is void, and what is
/// public stays as it is until that version is signed and published.
/// </summary>
public sealed class ChangeReport
{
    private readonly DeskWrites writes;
    private readonly UploadMedia upload;
    private readonly MediaIntake intake;
    private readonly MediaFolder folder;
    private readonly IFileExaminer examiner;
    private readonly SaveEdit save;
    private readonly ReportReader reader;

    internal ChangeReport(DeskWrites writes, UploadMedia upload, MediaIntake intake, MediaFolder folder, IFileExaminer examiner, SaveEdit save, ReportReader reader)
    {
        this.writes = writes;
        this.upload = upload;
        this.intake = intake;
        this.folder = folder;
        this.examiner = examiner;
        this.save = save;
        this.reader = reader;
    }

    /// <summary>Makes the web page of the printed report. Corrections to an earlier one are gone from the newest version, but not from the history.</summary>
    /// <returns>Done with the id of the version; and where the parts of the report were known from, when it was made.</returns>
    /// <exception cref="IOException">The disk fails.</exception>
    public Task<(EditorialOutcome Outcome, ReportSource? Source)> MakeAsync(ChangeReportOptions options, CancellationToken cancellationToken) => MakeOfAsync(
        options, "The report as a web page was made from the PDF.",
        printed => examiner.MakeReportAsync(folder.PathOf(printed.Sha256), cancellationToken), cancellationToken);

    /// <summary>Makes the web page of a Word document that says the same as the printed report. The document itself is not kept.</summary>
    /// <param name="options">Which report.</param>
    /// <param name="word">The document, read once from where it stands.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>Done with the id of the version; and where the parts of the report were known from, when it was made.</returns>
    /// <exception cref="MediaFolderException">The disk fails or is full.</exception>
    public Task<(EditorialOutcome Outcome, ReportSource? Source)> MakeOfWordAsync(ChangeReportOptions options, Stream word, CancellationToken cancellationToken) => MakeOfAsync(
        options, "The report as a web page was made from a Word document.",
        async _ =>
        {
            using var incoming = await folder.ReceiveAsync(word, intake.MaxDocumentBytes, cancellationToken);
            return incoming is null
                ? new NoReport("The file is too large. Reduce the size of its pictures, then choose it again.")
                : await examiner.MakeReportAsync(incoming.Path, cancellationToken);
        },
        cancellationToken);

    /// <summary>Keeps what an editor has made of the web page.</summary>
    /// <param name="options">Which report.</param>
    /// <param name="html">The corrected page, which is cleaned: nothing but what a report can hold is kept.</param>
    /// <param name="changeNote">What was corrected, or null.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>Done with the id of the version.</returns>
    public async Task<EditorialOutcome> CorrectAsync(ChangeReportOptions options, string html, string? changeNote, CancellationToken cancellationToken)
    {
        var (report, refused) = await FindAsync(options, cancellationToken);
        if (report is null)
            return refused!;
        if (report.Written is not { } written)
            return EditorialOutcome.Because(RefusalCode.Changed, "There is no web page to correct any more. Make it again, then put your corrections in.");
        if (html.Length > ReportHtml.LongestHtml)
            return EditorialOutcome.Because(RefusalCode.InvalidValue, "The text is longer than any report. Take out what doesn't belong there.");
        var clean = ReportHtml.Clean(html);
        return clean.Length == 0
            ? EditorialOutcome.Because(RefusalCode.InvalidValue, "There are no words left. If there should be no web page of the report, take it away instead.")
            : await PutAsync(options, report, written with { Html = clean }, changeNote ?? "The report as a web page was corrected.", cancellationToken);
    }

    /// <summary>Says that the web page of an earlier report says the same as the one that the review has now.</summary>
    public async Task<EditorialOutcome> KeepAsync(ChangeReportOptions options, CancellationToken cancellationToken)
    {
        var (report, refused) = await FindAsync(options, cancellationToken);
        if (report is null)
            return refused!;
        return report is { Written: { } written, Printed: { } printed }
            ? await PutAsync(options, report, written with { MadeFrom = printed.Sha256 }, "The report as a web page goes with the new file.", cancellationToken)
            : EditorialOutcome.Because(RefusalCode.Changed, "There is no web page or no report any more.");
    }

    /// <summary>Takes the web page away.</summary>
    public async Task<EditorialOutcome> RemoveAsync(ChangeReportOptions options, CancellationToken cancellationToken)
    {
        var (report, refused) = await FindAsync(options, cancellationToken);
        return report is null ? refused! : await PutAsync(options, report, null, "The report as a web page was taken away.", cancellationToken);
    }

    private async Task<(EditorialOutcome Outcome, ReportSource? Source)> MakeOfAsync(
        ChangeReportOptions options, string changeNote, Func<PrintedReport, Task<ReportMaking>> make, CancellationToken cancellationToken)
    {
        var (report, refused) = await FindAsync(options, cancellationToken);
        if (report is null)
            return (refused!, null);
        if (report.Printed is not { } printed || !await folder.FetchAsync(printed.Sha256, cancellationToken))
            return (EditorialOutcome.Because(RefusalCode.InvalidValue, "The review has no report yet. Add it in the form first."), null);
        return await make(printed) switch
        {
            MadeReport { Report: var made } => (await PutAsync(options, report, ReportFile.Of(made, printed.Sha256), changeNote, cancellationToken), made.Source),
            NoReport { Message: var message } => (EditorialOutcome.Because(RefusalCode.InvalidValue, message), null),
            var other => throw new InvalidOperationException($"A making cannot end as {other.GetType().Name}."),
        };
    }

    private async Task<(ReportOfReview? Report, EditorialOutcome.Refused? Refused)> FindAsync(ChangeReportOptions options, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(options.UserId, options.DocumentId, cancellationToken) is not { } report)
            return (null, EditorialOutcome.Because(RefusalCode.NotFound, "There is no such review, or it is in the bin."));
        // Asked again when it is saved; but a worker costs too much to start it for anybody who asks.
        if (!writes.Catalogue.Allows(report.Document.Actor.Roles, DeskPermission.Write))
            return (null, EditorialOutcome.Because(RefusalCode.NotPermitted, "You don't have a role that lets you edit this review."));
        return report.WrittenHash == options.SeenHash
            ? (report, null)
            : (null, EditorialOutcome.Because(RefusalCode.Changed, $"{report.Document.Newest?.Entry.CreatedBy ?? "Somebody"} has changed the web page of the report since you opened it."));
    }

    private async Task<EditorialOutcome> PutAsync(ChangeReportOptions options, ReportOfReview report, ReportFile? file, string changeNote, CancellationToken cancellationToken)
    {
        var newest = report.Document.Newest!; // a review without a version is no report
        if (file is null)
            return await writes.RunAsync(options.UserId, desk => SaveAsync(desk, options, newest, null, changeNote, cancellationToken), cancellationToken);
        var bytes = Encoding.UTF8.GetBytes(file.ToText());
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == report.WrittenHash)
            return new EditorialOutcome.Done(0, newest.Entry.Id); // nothing has changed
        using var content = new MemoryStream(bytes, writable: false);
        return await upload.RunAsync(
            options.UserId, Path.ChangeExtension(report.Printed?.FileName ?? "report", ReportFile.Extension), content,
            (desk, added) => SaveAsync(desk, options, newest, added, changeNote, cancellationToken), cancellationToken);
    }

    private async Task<(EditorialOutcome.Refused? Refused, Guid? Made)> SaveAsync(
        DeskWrite desk, ChangeReportOptions options, VersionContent newest, MediaFile? file, string changeNote, CancellationToken cancellationToken)
    {
        await desk.Db.SaveChangesAsync(cancellationToken); // a version is only saved with files that are there
        var others = newest.Properties.Where(p => p.Key != CaseReview.ReadableReportAlias);
        return await save.ApplyAsync(
            desk,
            new SaveEditOptions
            {
                UserId = options.UserId,
                DocumentId = options.DocumentId,
                Culture = Cultures.Default,
                BaseVersionId = newest.Entry.Id,
                Name = newest.Entry.Name,
                Segment = UrlSegment.Parse(newest.Entry.Segment),
                Properties = new PropertyBag(file is null ? others : others.Append(KeyValuePair.Create<string, PropertyValue>(CaseReview.ReadableReportAlias, new FilesValue([file.Id])))),
                ChangeNote = changeNote,
                KeepsWorkingCopy = true,
            },
            cancellationToken);
    }
}
