using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Edit;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>Sending a page back, through the form.</summary>
public sealed class ReturnTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Return_WithoutAReason_IsRefusedAndWithOneGoesToTheSubmitter()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var page = await site.SubmittedAsync(writer.UserId, await site.BranchAsync(), "Sent back");
        var address = $"/desk/documents/{page}";

        using var refused = await reviewer.SubmitAsync(address, "#return_form", BoardDrafts.Fields(("Reason", " ")), Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await refused.PageAsync();
        Assert.NotEmpty(again.QuerySelectorAll(".govuk-error-summary li"));
        Assert.NotNull(again.QuerySelector("details[open] #return_form"));
        Assert.Empty(await ToldAsync(writer.UserId, page));

        await BoardDrafts.RedirectsAsync(reviewer.SubmitAsync(address, "#return_form", BoardDrafts.Fields(("Reason", "Say what happens next.")), Cancellation));

        Assert.Contains(await ToldAsync(writer.UserId, page), t => t.Contains("Robin Reviewer", StringComparison.Ordinal));
        var shown = (await writer.PageAsync(address, Cancellation)).QuerySelector(".govuk-inset-text")?.TextContent;
        Assert.Contains("Sent back by Robin Reviewer", shown, StringComparison.Ordinal);
        Assert.Contains("Say what happens next.", shown, StringComparison.Ordinal);
    }

    private Task<List<string>> ToldAsync(Guid person, Guid page) =>
        site.QueryAsync(db => db.Notices.Where(n => n.UserId == person && n.Link.Contains(page.ToString())).Select(n => n.Text).ToListAsync(Cancellation));
}
