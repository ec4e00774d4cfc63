using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class CopyTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Copy_MakesADraftBesideItAndLeadsToItsForm()
    {
        var home = await site.HomeIdAsync();
        var name = ContentDesk.NameOf("Original");
        var page = await site.PublicPageAsync(home, name);
        await site.DraftAsync(page, ContentDesk.NameOf("Below"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync($"/desk/content/{page}/copy", "#copy_form", new Dictionary<string, string?>(), Cancellation);

        var copy = await site.QueryAsync(db => db.Versions.Where(v => v.Name == "Copy of " + name).Select(v => v.DocumentId).SingleAsync(Cancellation));
        Assert.Equal($"/desk/documents/{copy}/edit?culture=en-GB", response.Headers.Location?.OriginalString);
        Assert.Contains(copy, await site.ChildrenAsync(home));
        Assert.Empty(await site.ChildrenAsync(copy));
    }
}
