using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Reports;
using Partnership.Testing;

namespace Partnership.Browser.Tests.Desk;

/// <summary>A review that is not public, with a report that is a web page too.</summary>
internal static class ReportedReview
{
    internal static async Task<Guid> MakeAsync(DeskSite site, Guid writer, string name)
    {
        var services = site.Services;
        await using var pdf = File.OpenRead(Path.Combine(Repository.Root, "content-seed", "demonstration", "files", "child-sedge-report.pdf"));
        var file = Drafts.Made(await services.GetRequiredService<UploadMedia>().RunAsync(writer, "the-report.pdf", pdf, default));
        var review = Drafts.Made(await services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions
            {
                UserId = writer,
                ContentType = ContentTypes.CaseReview,
                ParentId = await site.OnlyAsync(ContentTypes.CaseReviews),
                Name = name,
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>(CaseReview.ReportAlias, new FilesValue([file]))]),
            },
            default));
        Drafts.Made((await services.GetRequiredService<ChangeReport>().MakeAsync(new ChangeReportOptions(writer, review, ""), default)).Outcome);
        return review;
    }
}
