using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Reports;
using Partnership.Editorial.Store;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A review that is not public, with a report that is a web page too.</summary>
internal static class ReportedReview
{
    internal static async Task<Guid> MakeAsync(DeskSite site, Guid writer, string name)
    {
        var services = site.Services;
        await using var pdf = File.OpenRead(Path.Combine(Repository.Root, "content-seed", "demonstration", "files", "child-sedge-report.pdf"));
        var file = Made(await services.GetRequiredService<UploadMedia>().RunAsync(writer, "the-report.pdf", pdf, default));
        await using var db = await services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync();
        var review = Made(await services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions
            {
                UserId = writer,
                ContentType = ContentTypes.CaseReview,
                ParentId = await db.Documents.Where(d => d.ContentType == ContentTypes.CaseReviews).Select(d => d.Id).SingleAsync(),
                Name = name,
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>(CaseReview.ReportAlias, new FilesValue([file]))]),
            },
            default));
        Made((await services.GetRequiredService<ChangeReport>().MakeAsync(new ChangeReportOptions(writer, review, ""), default)).Outcome);
        return review;
    }

    private static Guid Made(EditorialOutcome outcome) => outcome is EditorialOutcome.Done { Id: { } id }
        ? id
        : throw new InvalidOperationException(outcome is EditorialOutcome.Refused refused ? string.Join(" ", refused.Reasons.Select(r => r.Reason)) : "It made nothing.");
}
