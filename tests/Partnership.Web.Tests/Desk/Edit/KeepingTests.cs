using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Forms that are kept without being saved, and people who have the same page open.</summary>
public sealed class KeepingTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keep_AsTheScriptSendsIt_LeavesNoVersionAndNoAuditLineAndComesBack()
    {
        var id = await site.DraftAsync("page", "Kept", Drafts.Bag(("summary", new TextValue("Saved."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);
        var lines = await site.CountAuditLinesAsync(id);

        using var kept = await KeepAsync(desk, id, page, new() { ["summary"] = "Not saved yet." });
        var versions = await site.CountVersionsAsync(id);
        var linesAfter = await site.CountAuditLinesAsync(id);
        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal((1, lines), (versions, linesAfter));
        Assert.StartsWith("You have unsaved changes from", again.QuerySelector("#edit_kept p")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Not saved yet.", (again.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
        Assert.Equal("true", again.QuerySelector("#edit_form")?.GetAttribute("data-changed"));
    }

    [Fact]
    public async Task Keep_WithoutScripts_ByAButton()
    {
        var id = await site.DraftAsync("page", "Kept", Drafts.Bag(("summary", new TextValue("Saved."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var kept = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["summary"] = "Later." }, Cancellation, "button[value=keep]");
        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(1, await site.CountVersionsAsync(id));
        Assert.Equal("Later.", (again.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
    }

    [Fact]
    public async Task Keep_ValuesThatCannotBeSaved_ComeBackAsTheyWereTyped()
    {
        var id = await site.DraftAsync("caseReview", "Kept", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        using var kept = await KeepAsync(desk, id, page, new() { ["publishedOn.day"] = "3x", ["publishedOn.month"] = "13", ["incident"] = "no such field", ["$evil"] = "1" });
        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);
        var stored = await site.QueryAsync(db => db.WorkingCopies.Where(w => w.DocumentId == id).Select(w => w.Form).SingleAsync(Cancellation));

        Assert.Equal("3x", again.QuerySelector("[name='publishedOn.day']")?.GetAttribute("value"));
        Assert.Equal("13", again.QuerySelector("[name='publishedOn.month']")?.GetAttribute("value"));
        Assert.DoesNotContain("evil", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("no such field", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_KeptForm_ShowsTheSavedVersionAgain()
    {
        var id = await site.DraftAsync("page", "Kept", Drafts.Bag(("summary", new TextValue("Saved."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var kept = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["summary"] = "Later." }, Cancellation, "button[value=keep]");

        using var discarded = await desk.SubmitAsync(Drafts.Edit(id), "#edit_kept form", new Dictionary<string, string?>(), Cancellation, "button[value=discard]");
        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
        Assert.Null(again.QuerySelector("#edit_kept"));
        Assert.Equal("Saved.", (again.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
    }

    [Fact]
    public async Task Get_KeptAfterTheSameWasSaved_SaysNothingOfUnsavedChanges()
    {
        var id = await site.DraftAsync("page", "Kept", Drafts.Bag(("summary", new TextValue("Before."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        using var saved = await desk.SendFormAsync(Drafts.Edit(id), page, "#edit_form", new Dictionary<string, string?> { ["summary"] = "After." }, Cancellation, "button[value=save]");
        using var late = await KeepAsync(desk, id, page, new() { ["summary"] = "After." });
        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Null(again.QuerySelector("#edit_kept"));
        Assert.Equal((await site.NewestAsync(id)).Id.ToString(), again.QuerySelector("#edit_form [name='document.base']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_SomebodySavedAfterIKept_ShowsMineAndSaysSo()
    {
        var id = await site.DraftAsync("page", "Kept", Drafts.Bag(("summary", new TextValue("Saved."))));
        var start = (await site.NewestAsync(id)).Id;
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var kept = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["summary"] = "Mine." }, Cancellation, "button[value=keep]");
        await site.SaveAsync(id, "Kept", Drafts.Bag(("summary", new TextValue("Theirs."))), by: "Mallow Other");

        var again = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Contains("Mallow Other has saved this page since then.", again.QuerySelector("#edit_kept")?.Words(), StringComparison.Ordinal);
        Assert.Equal("Mine.", (again.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
        Assert.Equal(start.ToString(), again.QuerySelector("#edit_form [name='document.base']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_TwoPeopleHaveThePageOpen_EachIsToldOfTheOther()
    {
        var id = await site.DraftAsync("page", "Shared", PropertyBag.Empty);
        using var first = await site.DeskOfAsync("Ash Writer", Cancellation, "writer");
        using var second = await site.DeskOfAsync("Birch Writer", Cancellation, "writer");

        var alone = await first.PageAsync(Drafts.Edit(id), Cancellation);
        var together = await second.PageAsync(Drafts.Edit(id), Cancellation);
        using var asked = await first.GetAsync(Drafts.Edit(id) + "&handler=Others", Cancellation);

        Assert.True(alone.QuerySelector("#edit_others")?.HasAttribute("hidden"));
        Assert.False(together.QuerySelector("#edit_others")?.HasAttribute("hidden"));
        Assert.StartsWith("Ash Writer has this page open too.", together.QuerySelector("#edit_others")?.Words(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await asked.TextAsync());
        Assert.Equal("Birch Writer", Assert.Single(json.RootElement.GetProperty("others").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Get_SomebodyLeftLongAgo_IsNotNamed()
    {
        var id = await site.DraftAsync("page", "Shared", PropertyBag.Empty);
        using var first = await site.DeskOfAsync("Ash Writer", Cancellation, "writer");
        using var second = await site.DeskOfAsync("Birch Writer", Cancellation, "writer");
        await first.PageAsync(Drafts.Edit(id), Cancellation);
        await using (var db = await site.OpenAsync())
            await db.WorkingCopies.Where(w => w.DocumentId == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.SeenAt, x => DateTime.UnixEpoch), Cancellation);

        var page = await second.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.True(page.QuerySelector("#edit_others")?.HasAttribute("hidden"));
    }

    [Fact]
    public async Task Keep_TokenOfTheOthersAnswer_IsGoodAfterSigningInAgain()
    {
        var id = await site.DraftAsync("page", "Kept", PropertyBag.Empty);
        var person = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var before = await site.DeskOfAsync(person, Cancellation);
        var page = await before.PageAsync(Drafts.Edit(id), Cancellation);
        using var after = await site.DeskOfAsync(person, Cancellation);

        using var old = await KeepAsync(after, id, page, new() { ["summary"] = "Late." });
        using var asked = await after.GetAsync(Drafts.Edit(id) + "&handler=Others", Cancellation);
        using var json = JsonDocument.Parse(await asked.TextAsync());
        using var fresh = await KeepAsync(after, id, page, new() { ["summary"] = "Late.", ["formToken"] = json.RootElement.GetProperty("token").GetString() });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (old.StatusCode, fresh.StatusCode));
    }

    [Fact]
    public async Task Keep_FormOfSomebodyElse_IsRefused()
    {
        var id = await site.DraftAsync("page", "Kept", PropertyBag.Empty);
        using var first = await site.DeskOfAsync("Ash Writer", Cancellation, "writer");
        using var second = await site.DeskOfAsync("Birch Writer", Cancellation, "writer");
        var page = await second.PageAsync(Drafts.Edit(id), Cancellation);

        using var kept = await KeepAsync(second, id, page, new() { ["document.user"] = first.UserId.ToString(), ["summary"] = "Of Ash." });
        using var saved = await second.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.user"] = first.UserId.ToString(), ["summary"] = "Of Ash." }, Cancellation, "button[value=save]");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (kept.StatusCode, saved.StatusCode));
        Assert.Equal(1, await site.CountVersionsAsync(id));
        var shown = await saved.PageAsync();
        Assert.Equal("Of Ash.", (shown.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
        Assert.Equal(second.UserId.ToString(), shown.QuerySelector("#edit_form [name='document.user']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Keep_NobodyIsSignedIn_IsRefusedWithoutALongWay()
    {
        var id = await site.DraftAsync("page", "Kept", PropertyBag.Empty);
        using var client = site.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Drafts.Edit(id) + "&handler=Keep", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");

        using var response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static Task<HttpResponseMessage> KeepAsync(DeskClient desk, Guid id, AngleSharp.Dom.IDocument page, Dictionary<string, string?> values)
    {
        page.QuerySelector("#edit_form")?.SetAttribute("action", Drafts.Edit(id) + "&handler=Keep");
        return desk.SendFormAsync(Drafts.Edit(id), page, "#edit_form", values, Cancellation);
    }
}
