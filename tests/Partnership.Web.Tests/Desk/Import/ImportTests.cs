using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Import;

public sealed class ImportTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Archive_BringsInDraftsAndNamesProblemsByFileAndLine()
    {
        var place = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Place"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var zip = Zip(("good.md", Page("Good")), ("bad.md", Page("Bad") + "\n[nowhere](/nowhere)\n"), ("rows.csv", "type,name\npage,A row\n"), ("note.txt", "x"));

        using var response = await UploadAsync(desk, place, zip);

        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["2", "0", "0", "0", "1"], page.QuerySelectorAll("#summary dd").Select(d => d.TextContent));
        Assert.Equal(["bad.md:6 The link '/nowhere' leads to no page of this site."], page.QuerySelectorAll("#problems li").Select(l => l.TextContent.Trim()));
        Assert.Equal(["note.txt"], page.QuerySelectorAll("#unused li").Select(l => l.TextContent));
        Assert.Equal(2, (await site.ChildrenAsync(place)).Count);
        Assert.True(await site.QueryAsync(db => db.AuditTrail.AnyAsync(e => e.Action == AuditAction.Imported && e.ActorId == desk.UserId && e.DocumentId == place, Cancellation)));
        Assert.False(await site.QueryAsync(db => db.Publications.AnyAsync(p => db.Documents.Any(d => d.ParentId == place && d.Id == p.DocumentId), Cancellation)));
    }

    [Fact]
    public async Task Post_SameArchiveAgain_MakesNothingTwice()
    {
        var place = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Place"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var zip = Zip(("page.md", Page("Page")));

        using var first = await UploadAsync(desk, place, zip);
        using var second = await UploadAsync(desk, place, zip);

        var page = await SiteFactory.ParseAsync(await second.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.Contains("There already", page.QuerySelector("#imported td:last-child")?.TextContent, StringComparison.Ordinal);
        Assert.Single(await site.ChildrenAsync(place));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/outside.md")]
    [InlineData("a/../../outside.md")]
    public async Task Post_ArchiveThatLeadsOut_IsRefusedAsAWhole(string name)
    {
        var place = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Place"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await UploadAsync(desk, place, Zip(("good.md", Page("Good")), (name, Page("Bad"))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("leads out of the archive", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await site.ChildrenAsync(place));
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "partnership-import-*").SelectMany(d => Directory.GetFiles(d, "good.md", SearchOption.AllDirectories)));
    }

    [Fact]
    public async Task Post_BombOrNoArchiveOrNothing_IsRefused()
    {
        var place = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Place"));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var content in new[] { Zip(("bomb.md", new string('0', 30 * 1024 * 1024))), "no archive"u8.ToArray(), [] })
        {
            using var response = await UploadAsync(desk, place, content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        }

        using var nothing = await UploadAsync(desk, place, null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        Assert.Empty(await site.ChildrenAsync(place));
    }

    [Fact]
    public async Task Post_WithoutTokenOrRoleOrBranch_IsRefused()
    {
        var home = await site.HomeIdAsync();
        var (own, other) = (await site.DraftAsync(home, ContentDesk.NameOf("Own")), await site.DraftAsync(home, ContentDesk.NameOf("Other")));
        var zip = Zip(("page.md", Page("Page")));
        using var writer = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own, Cancellation, "writer"), Cancellation);
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");

        using var noToken = await UploadAsync(writer, own, zip, token: "");
        using var forged = await UploadAsync(writer, own, zip, token: "forged");
        using var elsewhere = await UploadAsync(writer, other, zip);
        using var noRole = await UploadAsync(reviewer, own, zip);
        using var nowhere = await UploadAsync(writer, Guid.NewGuid(), zip);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound],
            new[] { noToken, forged, elsewhere, noRole, nowhere }.Select(r => r.StatusCode));
        Assert.Empty(await site.ChildrenAsync(own));
    }

    [Fact]
    public async Task Get_WithoutAPlace_SaysHowToChooseOne()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync("/desk/import", Cancellation);

        Assert.Null(page.QuerySelector("form[enctype]"));
        Assert.NotNull(page.QuerySelector("main a[href='/desk/content']"));
    }

    private static string Page(string name) => $"---\ntype: page\nname: {name}\n---\n";

    private static async Task<HttpResponseMessage> UploadAsync(DeskClient desk, Guid place, byte[]? zip, string? token = null)
    {
        token ??= (await desk.PageAsync("/desk", Cancellation)).QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "";
        var form = new MultipartFormDataContent { { new StringContent(token), "formToken" } };
        if (zip is not null)
            form.Add(new ByteArrayContent(zip), "archive", "folder.zip");
        return await desk.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/desk/import?parent={place}") { Content = form }, Cancellation);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var content = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }
}
