using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Documents.Reports.Html;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Reports;

/// <summary>Reads the report of a review for the desk.</summary>
public sealed class ReportReader
{
    private readonly EditorialSession session;
    private readonly ReadForEdit documents;
    private readonly MediaFolder folder;

    internal ReportReader(EditorialSession session, ReadForEdit documents, MediaFolder folder)
    {
        this.session = session;
        this.documents = documents;
        this.folder = folder;
    }

    /// <summary>The report of the newest version of a review; null when the document is none, has no version, or the person may not see it.</summary>
    public async Task<ReportOfReview?> ReadAsync(Guid userId, Guid documentId, CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(userId, documentId, Cultures.Default, null, cancellationToken) is not { IsBinned: false, Newest: { } newest } document
            || document.Type.Find(CaseReview.ReadableReportAlias) is null)
            return null;
        var printed = await FileAsync(newest, CaseReview.ReportAlias, cancellationToken);
        var written = await FileAsync(newest, CaseReview.ReadableReportAlias, cancellationToken);
        return new ReportOfReview
        {
            Document = document,
            Printed = printed is null ? null : new PrintedReport(printed.FileName, printed.Sha256, printed.PageCount),
            Written = written is { IsReadableReport: true } && await folder.FetchAsync(written.Sha256, cancellationToken)
                ? ReportFile.Parse(await File.ReadAllTextAsync(folder.PathOf(written.Sha256), cancellationToken))
                : null,
            WrittenHash = written?.Sha256 ?? "",
        };
    }

    private async Task<MediaFile?> FileAsync(VersionContent version, string alias, CancellationToken cancellationToken) => version.Properties.Files(alias) is [var id, ..]
        ? await session.ReadAsync(db => db.MediaFiles.FirstOrDefaultAsync(m => m.Id == id, cancellationToken), cancellationToken)
        : null;
}
