using System.Net;
using Partnership.Editorial.Notices;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.Notices;

[Collection(ClockedDesk.Collection)]
public sealed class NoticesTests(ClockedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NewNotices_AreCountedInTheFrameAndListedForThePersonOnly()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Olu Other", Cancellation, "writer");
        await TellAsync(desk.UserId, "Something waits for you.");
        await TellAsync(desk.UserId, "<b>Another</b> thing.");

        var page = await desk.PageAsync("/desk/notices", Cancellation);
        var others = await other.PageAsync("/desk/notices", Cancellation);

        Assert.Equal("Notices (2)", page.QuerySelector("header a[href='/desk/notices']")?.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("[data-notices] > li").Length);
        Assert.Contains("<b>Another</b> thing.", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Notices", others.QuerySelector("header a[href='/desk/notices']")?.TextContent);
        Assert.Empty(others.QuerySelectorAll("[data-notices] > li"));
    }

    [Fact]
    public async Task Post_Open_MarksItAndLeadsOn()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var id = await TellAsync(desk.UserId, "Something waits for you.", "/desk/account");

        using var response = await desk.SubmitAsync("/desk/notices", $"#notice_{id} form", SigningIn.Fields(), Cancellation, "button[formaction*=Open]");

        Assert.Equal("/desk/account", response.Target());
        Assert.Equal("Notices", (await desk.PageAsync("/desk", Cancellation)).QuerySelector("header a[href='/desk/notices']")?.TextContent);
    }

    [Fact]
    public async Task Post_ReadAll_MarksOnesOwnOnly()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Olu Other", Cancellation, "writer");
        await TellAsync(desk.UserId, "One.");
        await TellAsync(other.UserId, "Two.");

        using var response = await desk.SubmitAsync("/desk/notices", "form[data-form=all]", SigningIn.Fields(), Cancellation);

        Assert.Equal("/desk/notices", response.Target());
        Assert.Equal("Notices (1)", (await other.PageAsync("/desk", Cancellation)).QuerySelector("header a[href='/desk/notices']")?.TextContent);
    }

    [Fact]
    public async Task Post_NoticeOfSomebodyElse_IsNotFoundAndStaysNew()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var other = await site.DeskOfAsync("Olu Other", Cancellation, "administrator");
        var id = await TellAsync(desk.UserId, "One.");

        using var open = await other.PostAsync("/desk/notices?handler=Open", SigningIn.Fields(("notice", id.ToString())), Cancellation);
        using var read = await other.PostAsync("/desk/notices?handler=Read", SigningIn.Fields(("notice", id.ToString())), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
        Assert.Equal("Notices (1)", (await desk.PageAsync("/desk", Cancellation)).QuerySelector("header a[href='/desk/notices']")?.TextContent);
    }

    private Task<Guid> TellAsync(Guid userId, string text, string link = "/desk") => site.QueryAsync(
        async db =>
        {
            var notice = new Notice { Id = Guid.NewGuid(), UserId = userId, CreatedAt = site.Clock.GetUtcNow().UtcDateTime, Text = text, Link = link };
            db.Add(notice);
            await db.SaveChangesAsync(Cancellation);
            return notice.Id;
        },
        Cancellation);
}
