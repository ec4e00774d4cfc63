using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>What people see before they take a page from the public, and can read afterwards.</summary>
public sealed class RemovePageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("remove", "publisher")]
    [InlineData("take-down", "disclosureOfficer")]
    public async Task Get_SomethingRefersToItAndPagesStandBelow_NamesThemBefore(string address, string role)
    {
        var home = await site.HomeIdAsync();
        var page = await site.PublicPageAsync(home, ContentDesk.NameOf("Advice"));
        var below = await site.PublicPageAsync(page, ContentDesk.NameOf("Below"));
        var links = await site.PublicPageAsync(home, ContentDesk.NameOf("Links"), $"<p><a href=\"/x\" data-destination-id=\"{page}\">there</a></p>");
        using var desk = await site.DeskOfAsync("Bo Both", Cancellation, role);

        var asked = await desk.PageAsync($"/desk/documents/{page}/{address}", Cancellation);

        Assert.Equal([$"/desk/documents/{below}?culture=en-GB"], LinksOf(asked, "#goes_with_it"));
        Assert.Equal([$"/desk/documents/{links}?culture=en-GB"], LinksOf(asked, "#references"));
    }

    [Fact]
    public async Task Get_NothingRefersToIt_SaysSo()
    {
        var page = await site.PublicPageAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Alone"));
        using var desk = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");

        var asked = await desk.PageAsync($"/desk/documents/{page}/remove", Cancellation);

        Assert.Null(asked.QuerySelector("#goes_with_it"));
        Assert.NotNull(asked.QuerySelector("#no_references"));
    }

    [Fact]
    public async Task TakeDown_SomethingRefersToIt_TakesOneConfirmationAboveTheList()
    {
        var home = await site.HomeIdAsync();
        var page = await site.PublicPageAsync(home, ContentDesk.NameOf("Advice"));
        await site.PublicPageAsync(home, ContentDesk.NameOf("Links"), $"<p><a href=\"/x\" data-destination-id=\"{page}\">there</a></p>");
        using var desk = await site.DeskOfAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
        var address = $"/desk/documents/{page}/take-down";

        var asked = await desk.PageAsync(address, Cancellation);
        var (form, list) = (asked.QuerySelector("#take_down_form"), asked.QuerySelector("#references"));
        using var taken = await desk.SubmitAsync(address, "#take_down_form", BoardDrafts.Fields(("Reason", "Page 2.")), Cancellation);

        Assert.True(list is not null && form?.CompareDocumentPosition(list).HasFlag(DocumentPositions.Following) == true);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.False(await site.QueryAsync(db => db.Publications.AnyAsync(p => p.DocumentId == page, Cancellation)));
    }

    [Fact]
    public async Task Remove_WithAReason_TheHistoryTellsItToWhoMaySeeTheDocument()
    {
        var page = await site.PublicPageAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Advice"));
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var address = $"/desk/documents/{page}";

        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address + "/remove", "#remove_form", BoardDrafts.Fields(("Reason", "It is wrong.")), Cancellation));

        var told = (await reviewer.PageAsync(address + "/history", Cancellation)).QuerySelector("#removals")?.TextContent;
        Assert.Contains("Bo Publisher removed it", told, StringComparison.Ordinal);
        Assert.Contains("It is wrong.", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> LinksOf(IDocument page, string list) => page.QuerySelectorAll(list + " a").Select(a => a.GetAttribute("href"));
}
