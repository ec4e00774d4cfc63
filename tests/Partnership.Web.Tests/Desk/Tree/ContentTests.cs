using System.Net;
using AngleSharp.Dom;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class ContentTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Top_ListsWhatStandsBelowTheHomePage()
    {
        var (home, reviews) = (await site.HomeIdAsync(), await site.OnlyAsync("caseReviews"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync("/desk/content", Cancellation);

        Assert.Contains(page.QuerySelectorAll(".tree-list tbody th a"), a => a.GetAttribute("href") == $"/desk/documents/{reviews}?culture=en-GB");
        Assert.Equal("page", page.QuerySelector(".desk-nav a[href='/desk/content']")?.GetAttribute("aria-current"));
        Assert.NotNull(page.QuerySelector($"a[href='/desk/content/{home}/new']"));
        Assert.Null(page.QuerySelector($"a[href='/desk/content/{home}/bin']"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Get_Place_ShowsStateLanguagesEditorAndTheWayUp()
    {
        var home = await site.HomeIdAsync();
        var (topName, draftName, newerName) = (ContentDesk.NameOf("Top"), ContentDesk.NameOf("Draft"), ContentDesk.NameOf("Newer"));
        var top = await site.PublicPageAsync(home, topName);
        await site.DraftAsync(top, draftName);
        await site.SaveAsync(await site.PublicPageAsync(top, ContentDesk.NameOf("Before")), newerName);
        using var desk = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");

        var page = await desk.PageAsync($"/desk/content/{top}", Cancellation);

        Assert.Equal(topName, page.QuerySelector("h1")?.TextContent);
        Assert.Equal(["/desk/content", $"/desk/content/{home}"], page.QuerySelectorAll(".govuk-breadcrumbs a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            [(draftName, "Page", "Draft", "English"), (newerName, "Page", "Published, newer: draft", "English")],
            page.QuerySelectorAll(".tree-list tbody tr").Select(r => (Cell(r, 0), Cell(r, 1), Cell(r, 2), Cell(r, 3))));
        Assert.StartsWith("An editor, ", Cell(page.QuerySelectorAll(".tree-list tbody tr")[0], 4), StringComparison.Ordinal);
        // A reviewer changes nothing here.
        Assert.Empty(page.QuerySelectorAll("a[href$='/new'], a[href*='/rename'], a[href*='/move'], a[href*='/copy'], a[href$='/sort'], a[href*='/import'], main a[href$='/bin']:not([href='/desk/bin'])"));
    }

    [Fact]
    public async Task Get_Search_FindsDraftsAndSaysWhereTheyStand()
    {
        var home = await site.HomeIdAsync();
        var (topName, name) = (ContentDesk.NameOf("Place"), ContentDesk.NameOf("Sought"));
        var top = await site.PublicPageAsync(home, topName);
        await site.DraftAsync(top, name);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync("/desk/content?q=" + Uri.EscapeDataString(name.ToUpperInvariant()), Cancellation);

        var row = Assert.Single(page.QuerySelectorAll(".tree-list tbody tr"));
        Assert.Equal(name, Cell(row, 0));
        Assert.EndsWith(topName, Cell(row, 1), StringComparison.Ordinal);
        Assert.Equal("1 page found.", page.QuerySelector("[role=status]")?.TextContent);
    }

    [Theory]
    [InlineData("/desk/content?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/desk/content?q=%00%27%22%25_")]
    [InlineData("/desk/content?number=-5")]
    [InlineData("/desk/content?number=99999999999")]
    [InlineData("/desk/content?number=abc&name=%FF")]
    [InlineData("/desk/content?q=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Get_HostileQuestion_IsAnsweredAsText(string address)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync(address, Cancellation);

        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Get_FiveThousandChildren_ComesInPages()
    {
        var home = await site.HomeIdAsync();
        var top = await site.PublicPageAsync(home, ContentDesk.NameOf("Many"));
        await ManyPages.AddAsync(site, top, 5000);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var first = await desk.PageAsync($"/desk/content/{top}", Cancellation);
        var last = await desk.PageAsync($"/desk/content/{top}?number=50", Cancellation);
        var filtered = await desk.PageAsync($"/desk/content/{top}?name=4321", Cancellation);

        Assert.Equal(100, first.QuerySelectorAll(".tree-list tbody tr").Length);
        Assert.Contains("5,000 pages below it", first.QuerySelector("h2")?.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/desk/content/{top}?number=2", first.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Null(last.QuerySelector("a[rel=next]"));
        Assert.Equal("Child 5000", Cell(last.QuerySelectorAll(".tree-list tbody tr")[^1], 0));
        Assert.Equal("Child 4321", Cell(Assert.Single(filtered.QuerySelectorAll(".tree-list tbody tr")), 0));
    }

    [Fact]
    public async Task Get_BranchLimitedPerson_SeesTheirBranchOnly()
    {
        var home = await site.HomeIdAsync();
        var (ownName, otherName) = (ContentDesk.NameOf("Own"), ContentDesk.NameOf("Other"));
        var (own, other) = (await site.PublicPageAsync(home, ownName), await site.DraftAsync(home, otherName));
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own, Cancellation, "writer"), Cancellation);

        var top = await desk.PageAsync("/desk/content", Cancellation);
        var search = await desk.PageAsync("/desk/content?q=" + otherName, Cancellation);
        using var hidden = await desk.GetAsync($"/desk/content/{other}", Cancellation);
        using var above = await desk.GetAsync($"/desk/content/{home}", Cancellation);

        Assert.Equal([ownName], top.QuerySelectorAll(".tree-list tbody th").Select(c => c.TextContent.Trim()));
        Assert.Empty(search.QuerySelectorAll(".tree-list tbody tr"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, above.StatusCode));
    }

    private static string Cell(IElement row, int at) => row.Children[at].TextContent.Trim();
}
