using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class NewDocumentTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_New_OffersTheTypesThatMayStandThereWithWhatTheyAreFor()
    {
        var home = await site.HomeIdAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync($"/desk/content/{home}/new", Cancellation);

        Assert.Contains("Guide", page.QuerySelectorAll(".tree-types dt").Select(t => t.TextContent.Trim()));
        Assert.DoesNotContain("Case review", page.QuerySelectorAll(".tree-types dt").Select(t => t.TextContent.Trim()));
        Assert.Equal(page.QuerySelectorAll(".tree-types dt").Length, page.QuerySelectorAll(".tree-types dd").Count(d => d.TextContent.Trim().Length > 0));
    }

    [Fact]
    public async Task Get_New_OnlyOneTypeIsAllowed_GoesOn()
    {
        var reviews = await site.OnlyAsync("caseReviews");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync($"/desk/content/{reviews}/new", Cancellation);

        Assert.Equal($"/desk/content/{reviews}/new/caseReview", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_Name_MakesADraftAndLeadsToItsForm()
    {
        var home = await site.HomeIdAsync();
        var name = ContentDesk.NameOf("New page");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync($"/desk/content/{home}/new/page", "#new_form", new Dictionary<string, string?> { ["Name"] = name }, Cancellation);

        var made = await site.QueryAsync(db => db.Versions.SingleAsync(v => v.Name == name, Cancellation));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/desk/documents/{made.DocumentId}/edit?culture=en-GB", response.Headers.Location?.OriginalString);
        Assert.Equal(("Wren Writer", desk.UserId), (made.CreatedBy, made.CreatedById));
        Assert.Equal(home, await site.QueryAsync(db => db.Documents.Where(d => d.Id == made.DocumentId).Select(d => d.ParentId).SingleAsync(Cancellation)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Search")]
    public async Task Post_NameIsMissingOrReserved_IsRefusedBesideTheField(string name)
    {
        var home = await site.HomeIdAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync($"/desk/content/{home}/new/page", "#new_form", new Dictionary<string, string?> { ["Name"] = name }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("There is a problem", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caseReview")]
    [InlineData("recommendation")]
    [InlineData("gossip")]
    [InlineData("..%2Fdesk")]
    public async Task Post_TypeMayNotStandThere_IsNotFound(string type)
    {
        var home = await site.HomeIdAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.PostAsync($"/desk/content/{home}/new/{type}", new Dictionary<string, string?> { ["Name"] = "X" }, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
