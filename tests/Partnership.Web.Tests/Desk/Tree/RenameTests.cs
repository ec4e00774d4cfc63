using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class RenameTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_NewName_MakesAVersionAndGoesBack()
    {
        var page = await site.PublicPageAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Before"));
        var after = ContentDesk.NameOf("After");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            $"/desk/content/{page}/rename", "#rename_form", new Dictionary<string, string?> { ["Name"] = after, ["Segment"] = "" }, Cancellation);

        Assert.Equal($"/desk/content/{page}", response.Headers.Location?.OriginalString);
        Assert.Equal((2, after), ((await VersionsAsync(page))[^1].Number, (await VersionsAsync(page))[^1].Name));
        Assert.Contains("The public sees the new name when", (await desk.PageAsync($"/desk/content/{page}", Cancellation)).QuerySelector(".desk-banner")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not An Address")]
    [InlineData("a/b")]
    [InlineData("../desk")]
    public async Task Post_BadAddress_IsRefusedWithAProposal(string segment)
    {
        var page = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Page"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync($"/desk/content/{page}/rename", "#rename_form", new Dictionary<string, string?> { ["Segment"] = segment }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("for example:", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Single(await VersionsAsync(page));
    }

    [Fact]
    public async Task Post_SomebodyHasSavedSince_IsRefused()
    {
        var page = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Page"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var seen = (await VersionsAsync(page))[0].Id;
        await site.SaveAsync(page, ContentDesk.NameOf("Newer"));

        using var response = await desk.PostAsync(
            $"/desk/content/{page}/rename", new Dictionary<string, string?> { ["BaseVersionId"] = seen.ToString(), ["Name"] = "Mine" }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task Get_NoVersionInTheLanguage_IsNotFound()
    {
        var page = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Page"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var culture in new[] { "cy-GB", "", "%00", "x" })
        {
            using var response = await desk.GetAsync($"/desk/content/{page}/rename?culture={culture}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private Task<List<(Guid Id, int Number, string Name)>> VersionsAsync(Guid page) => site.QueryAsync(async db =>
        (await db.Versions.Where(v => v.DocumentId == page).OrderBy(v => v.Number).Select(v => new { v.Id, v.Number, v.Name }).ToListAsync(Cancellation))
        .Select(v => (v.Id, v.Number, v.Name)).ToList());
}
