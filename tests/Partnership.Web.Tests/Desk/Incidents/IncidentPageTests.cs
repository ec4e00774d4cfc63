using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Incidents;

public sealed class IncidentPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_ReadAndClosed_IsWrittenDownEachTime()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var incident = await TakenDownAsync("Seen on page 3.");
        var address = $"/desk/incidents/{incident}";

        var list = await administrator.PageAsync("/desk/incidents", Cancellation);
        var record = await administrator.PageAsync(address, Cancellation);
        await BoardDrafts.RedirectsAsync(administrator.SubmitAsync(address, "#close_form", BoardDrafts.Fields(("Conclusion", "Mended and told.")), Cancellation), address);
        var closed = await administrator.PageAsync(address, Cancellation);

        Assert.Contains("Open", list.QuerySelector($"tr[data-incident='{incident}']")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen on page 3.", list.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Seen on page 3.", record.QuerySelector("#reason")?.TextContent);
        Assert.Equal("Mended and told.", closed.QuerySelector("#conclusion")?.TextContent);
        Assert.Null(closed.QuerySelector("#close_form"));
        await using var db = await site.OpenAsync();
        // Read by itself, read for its form, closed, and read again.
        Assert.Equal(4, await db.AuditTrail.CountAsync(e => e.Action == AuditAction.IncidentRead && e.SubjectId == incident, Cancellation));
    }

    [Fact]
    public async Task Close_WithoutAConclusion_IsRefused()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var address = $"/desk/incidents/{await TakenDownAsync("Seen.")}";

        using var response = await administrator.SubmitAsync(address, "#close_form", BoardDrafts.Fields(("Conclusion", " ")), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, administrator.PostAsync(address, BoardDrafts.Fields(("Conclusion", "Done.")), Cancellation, withToken: false));
    }

    [Fact]
    public async Task Any_WhoeverMayNot_FindsNothing()
    {
        using var officer = await site.DeskOfAsync("Dana Disclosure", Cancellation, "disclosureOfficer", "publisher");
        using var local = await site.DeskInAsync(await site.BranchAsync(), "Lin Local", "administrator");
        var incident = await TakenDownAsync("Seen.");

        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, officer.GetAsync("/desk/incidents", Cancellation));
        Assert.Null((await local.PageAsync("/desk/incidents", Cancellation)).QuerySelector($"tr[data-incident='{incident}']"));
        foreach (var client in new[] { officer, local })
        {
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, client.GetAsync($"/desk/incidents/{incident}", Cancellation));
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, client.PostAsync($"/desk/incidents/{incident}", BoardDrafts.Fields(("Conclusion", "Done.")), Cancellation));
        }
    }

    private async Task<Guid> TakenDownAsync(string reason)
    {
        var officer = await site.AddPersonAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
        var page = await site.BranchAsync();
        return Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<TakeDown>().RunAsync(
            new TakeDownOptions { UserId = officer, DocumentId = page, Reason = reason }, Cancellation)).Id ?? default;
    }
}
