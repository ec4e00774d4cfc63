using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Schema;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class MoveTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Move_PublicPageThatIsReferredTo_WarnsMovesAndLeavesARedirect()
    {
        var home = await site.HomeIdAsync();
        var (movedName, linksName, thereName) = (ContentDesk.NameOf("Moved"), ContentDesk.NameOf("Links"), ContentDesk.NameOf("There"));
        var moved = await site.PublicPageAsync(home, movedName);
        var there = await site.PublicPageAsync(home, thereName);
        var links = await site.PublicPageAsync(home, linksName, $"<p><a href=\"/x\" data-destination-id=\"{moved}\">there</a></p>");
        var old = await site.PathAsync(moved);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var search = await desk.PageAsync($"/desk/content/{moved}/move?q={Uri.EscapeDataString(thereName)}", Cancellation);
        var confirm = await desk.PageAsync(search.QuerySelector(".tree-places a")?.GetAttribute("href") ?? "", Cancellation);
        using var response = await desk.SubmitAsync($"/desk/content/{moved}/move/{there}", "#move_form", new Dictionary<string, string?>(), Cancellation);

        Assert.Contains(old, confirm.QuerySelector("#redirects")?.TextContent, StringComparison.Ordinal);
        var reference = Assert.Single(confirm.QuerySelectorAll("#references li"));
        Assert.Equal($"/desk/documents/{links}?culture=en-GB", reference.QuerySelector("a")?.GetAttribute("href"));
        Assert.Contains("Public", reference.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/content/{there}", response.Headers.Location?.OriginalString);
        Assert.Equal(await site.PathAsync(there) + old, await site.PathAsync(moved));
        Assert.True(await site.QueryAsync(db => db.FormerAddresses.AnyAsync(a => a.DocumentId == moved && a.Path == old, Cancellation)));
    }

    [Fact]
    public async Task Browse_Tree_OffersOnlyWhatMayHoldIt()
    {
        var home = await site.HomeIdAsync();
        var top = await site.PublicPageAsync(home, ContentDesk.NameOf("Top"));
        var page = await site.DraftAsync(top, ContentDesk.NameOf("Page"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var first = await desk.PageAsync($"/desk/content/{page}/move", Cancellation);
        var below = await desk.PageAsync($"/desk/content/{page}/move?at={home}", Cancellation);

        Assert.Equal($"/desk/content/{page}/move/{home}", first.QuerySelector(".tree-places a")?.GetAttribute("href"));
        Assert.DoesNotContain(below.QuerySelectorAll(".tree-places a"), a => a.GetAttribute("href") == $"/desk/content/{page}/move/{top}");
        var kinds = site.Services.GetRequiredService<ContentSchema>().Types.Where(t => t.AllowedChildren.Contains("page")).Select(t => t.Name).ToHashSet();
        Assert.All(below.QuerySelectorAll(".tree-places .tree-kind"), kind => Assert.Contains(kind.TextContent, kinds));
    }

    [Fact]
    public async Task Move_IntoItselfOrToAWrongPlace_IsRefusedWhateverIsPosted()
    {
        var home = await site.HomeIdAsync();
        var page = await site.DraftAsync(home, ContentDesk.NameOf("Page"));
        var below = await site.DraftAsync(page, ContentDesk.NameOf("Below"));
        var reviews = await site.OnlyAsync("caseReviews");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var (to, status) in new[] { (page, 422), (below, 422), (reviews, 422), (Guid.NewGuid(), 404) })
        {
            using var asked = await desk.GetAsync($"/desk/content/{page}/move/{to}", Cancellation);
            using var posted = await desk.PostAsync($"/desk/content/{page}/move/{to}", new Dictionary<string, string?>(), Cancellation);
            Assert.Equal((404, status), ((int)asked.StatusCode, (int)posted.StatusCode));
        }

        Assert.Contains(page, await site.ChildrenAsync(home));
    }

    [Fact]
    public async Task Move_HomePage_IsNotFound()
    {
        var home = await site.HomeIdAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var page in new[] { "move", "bin", "copy" })
        {
            using var response = await desk.GetAsync($"/desk/content/{home}/{page}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
