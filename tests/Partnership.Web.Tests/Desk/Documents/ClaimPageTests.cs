using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>What becomes of a claim when its holder is away or gone.</summary>
public sealed class ClaimPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disable_HolderOfAClaim_LetsGoOfIt()
    {
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var page = await ClaimedAsync(reviewer);

        await BoardDrafts.RedirectsAsync(administrator.PostAsync($"/desk/people/{reviewer.UserId}?handler=Disable", BoardDrafts.Fields(), Cancellation));

        Assert.Null(await HolderAsync(page));
        Assert.True(await site.QueryAsync(db => db.AuditTrail.AnyAsync(e => e.DocumentId == page && e.Detail == $"freed from {reviewer.UserId:N}", Cancellation)));
    }

    [Fact]
    public async Task TakeOver_Publisher_HasTheFormAndOthersAreRefused()
    {
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        using var second = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var page = await ClaimedAsync(reviewer);
        var address = $"/desk/documents/{page}";

        Assert.Null((await second.PageAsync(address, Cancellation)).QuerySelector("#take_over_form"));
        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, second.PostAsync(address + "?handler=TakeOver", BoardDrafts.Fields(), Cancellation));
        Assert.Equal(reviewer.UserId, await HolderAsync(page));
        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address, "#take_over_form", BoardDrafts.Fields(), Cancellation));

        Assert.Equal(publisher.UserId, await HolderAsync(page));
    }

    private async Task<Guid> ClaimedAsync(DeskClient reviewer)
    {
        var writer = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        var page = await site.SubmittedAsync(writer, await site.BranchAsync(), "Claimed");
        await BoardDrafts.RedirectsAsync(reviewer.SubmitAsync($"/desk/documents/{page}", "#claim_form", BoardDrafts.Fields(("take", "true")), Cancellation));
        return page;
    }

    private Task<Guid?> HolderAsync(Guid page) => site.QueryAsync(db => db.Submissions.Where(s => s.DocumentId == page).Select(s => s.ClaimedById).SingleAsync(Cancellation));
}
