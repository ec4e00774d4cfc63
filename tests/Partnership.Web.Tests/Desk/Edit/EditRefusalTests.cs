using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Who may not, and what is not taken.</summary>
public sealed class EditRefusalTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("writer", HttpStatusCode.OK)]
    [InlineData("reviewer", HttpStatusCode.Forbidden)]
    [InlineData("publisher", HttpStatusCode.Forbidden)]
    [InlineData("administrator", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.NotFound)]
    public async Task Get_ByRole_IsAnsweredAsTheRoleMay(string? role, HttpStatusCode expected)
    {
        var id = await site.DraftAsync("page", "Of roles", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Somebody", Cancellation, role is null ? [] : [role]);

        using var form = await desk.GetAsync(Drafts.Edit(id), Cancellation);
        using var others = await desk.GetAsync(Drafts.Edit(id) + "&handler=Others", Cancellation);
        using var posted = await desk.PostAsync(Drafts.Edit(id), new Dictionary<string, string?> { ["document.do"] = "save", ["document.user"] = desk.UserId.ToString(), ["document.name"] = "Forged" }, Cancellation);
        using var kept = await desk.PostAsync(Drafts.Edit(id) + "&handler=Keep", new Dictionary<string, string?> { ["document.user"] = desk.UserId.ToString() }, Cancellation);

        Assert.Equal((expected, expected), (form.StatusCode, others.StatusCode));
        if (expected != HttpStatusCode.OK)
            Assert.Equal((expected, expected, 1), (posted.StatusCode, kept.StatusCode, await site.CountVersionsAsync(id)));
    }

    [Fact]
    public async Task Get_WriterOfAnotherBranch_FindsNothingThere()
    {
        var news = await site.TheAsync("news");
        var inside = await site.DraftAsync("newsItem", "Inside", PropertyBag.Empty, news);
        var outside = await site.DraftAsync("page", "Outside", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Branch Writer", news, Cancellation, "writer"), Cancellation);

        using var own = await desk.GetAsync(Drafts.Edit(inside), Cancellation);
        using var other = await desk.GetAsync(Drafts.Edit(outside), Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Get_DocumentInTheBin_IsNotFound()
    {
        var parent = await site.DraftAsync("page", "Binned", PropertyBag.Empty);
        var child = await site.DraftAsync("page", "Below", PropertyBag.Empty, parent);
        await using (var db = await site.OpenAsync())
            await db.Documents.Where(d => d.Id == parent).ExecuteUpdateAsync(d => d.SetProperty(x => x.BinnedAt, x => DateTime.UnixEpoch), Cancellation);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var id in new[] { parent, child, Guid.NewGuid() })
        {
            using var response = await desk.GetAsync(Drafts.Edit(id), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Get_DocumentOfAnElementType_IsNotFound()
    {
        var id = await site.DraftAsync("recommendation", "No document", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Save_FieldsThatTheTypeDoesNotHave_AreLeftOut()
    {
        var id = await site.DraftAsync("page", "Few fields", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?>
            {
                ["summary"] = "Real.",
                ["incidentOn.day"] = "1",
                ["incidentOn.month"] = "1",
                ["incidentOn.year"] = "2020",
                ["reference"] = "X",
                ["ContentType"] = "caseReview",
                ["ParentId"] = Guid.NewGuid().ToString(),
                ["CreatedBy"] = "Forged",
                ["document.createdBy"] = "Forged",
                ["recommendations[0].$type"] = "recommendation",
                ["recommendations[0].text"] = "Forged",
                ["SubmissionState"] = "Ready",
                ["Id"] = Guid.NewGuid().ToString(),
            },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("""{"summary":"Real."}""", (await site.NewestAsync(id)).Properties);
        Assert.Equal("Wren Writer", (await site.NewestAsync(id)).CreatedBy);
        Assert.Equal("page", await site.QueryAsync(db => db.Documents.Where(d => d.Id == id).Select(d => d.ContentType).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Save_OnlyOneFieldSent_LeavesTheOthersAsTheyWere()
    {
        var before = Drafts.Bag(
            ("reference", new TextValue("CR-1")), ("harmTypes", new TextListValue(["neglect"])), ("learning", new RichTextValue("<p>Learnt.</p>")), ("demonstration", new BooleanValue(true)),
            ("recommendations", new BlocksValue([new Block(Guid.NewGuid(), "recommendation", Drafts.Bag(("text", new TextValue("Listen."))))])));
        var id = await site.DraftAsync("caseReview", "Child Yew", before);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.PostAsync(
            Drafts.Edit(id),
            new Dictionary<string, string?>
            {
                ["document.do"] = "save",
                ["document.user"] = desk.UserId.ToString(),
                ["document.base"] = (await site.NewestAsync(id)).Id.ToString(),
                ["document.name"] = "Child Yew",
                ["area"] = "Here",
            },
            Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var after = await site.ValuesAsync(id);
        Assert.Equal(PropertyJson.Write(new PropertyBag([.. before, KeyValuePair.Create("area", (PropertyValue)new TextValue("Here"))])), PropertyJson.Write(after));
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("5f0d2b0c-6a6e-4f0e-8d42-1d4b5f6a7c80")]
    public async Task Save_BaseThatIsNoVersionOfIt_IsABadRequest(string start)
    {
        var id = await site.DraftAsync("page", "Based", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.base"] = start }, Cancellation, "button[value=save]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Save_BaseOfAnotherDocument_IsABadRequest()
    {
        var id = await site.DraftAsync("page", "Based", PropertyBag.Empty);
        var other = await site.DraftAsync("page", "Another", Drafts.Bag(("summary", new TextValue("Secret."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.base"] = (await site.NewestAsync(other)).Id.ToString() }, Cancellation, "button[value=save]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Save_WithoutToken_IsABadRequest()
    {
        var id = await site.DraftAsync("page", "Token", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var address in new[] { Drafts.Edit(id), Drafts.Edit(id) + "&handler=Keep", "/desk/hints" })
        {
            using var response = await desk.PostAsync(address, new Dictionary<string, string?> { ["document.do"] = "save", ["text"] = "x", ["format"] = "plain" }, Cancellation, withToken: false);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Save_PicksThatAreNotThere_AreErrors()
    {
        var id = await site.DraftAsync("caseReview", "Child Oak", PropertyBag.Empty);
        var page = await site.DraftAsync("page", "Not a theme", PropertyBag.Empty);
        var picture = await site.FileAsync("photo.png");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        foreach (var (field, value) in new[] { ("themes", Guid.NewGuid()), ("themes", page), ("report", Guid.NewGuid()), ("report", picture) })
        {
            using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { [field] = value.ToString() }, Cancellation, "button[value=save]");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.NotNull((await response.PageAsync()).QuerySelector($"[data-field={field}] .govuk-error-message"));
        }
    }

    [Fact]
    public async Task Save_MarkupWithScripts_IsStoredWithoutThem()
    {
        var id = await site.DraftAsync("page", "Hostile", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        const string Attack = "<p onclick=\"alert(1)\">Hi</p><script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a>";

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?> { ["body"] = Attack, ["body.format"] = "html", ["summary"] = "</textarea><script>alert(1)</script>", ["document.name"] = "\"><script>alert(1)</script>" },
            Cancellation,
            "button[value=save]");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var markup = (await site.ValuesAsync(id)).RichText("body")?.Markup;
        Assert.DoesNotContain("script", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onclick", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror", markup, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("</textarea><script>alert(1)</script>", (page.QuerySelector("[name=summary]") as AngleSharp.Html.Dom.IHtmlTextAreaElement)?.Value);
    }

    [Fact]
    public async Task Save_OriginalOfATextForged_IsCleanedLikeTheText()
    {
        var id = await site.DraftAsync("page", "Hostile", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["body"] = "Hi", ["body.html"] = "<p onclick=\"x\">Hi</p><script>y</script>" }, Cancellation, "button[value=save]");

        Assert.Equal("<p>Hi</p>", (await site.ValuesAsync(id)).RichText("body")?.Markup);
    }

    [Fact]
    public async Task Save_SignsThatNobodyCanType_AreNotStored()
    {
        var id = await site.DraftAsync("page", "Hostile", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["summary"] = "ab\u001b[31mc\u0007\r\nd" }, Cancellation, "button[value=save]");

        Assert.Equal("ab[31mc\nd", (await site.ValuesAsync(id)).Text("summary"));
    }

    [Fact]
    public async Task Get_DocumentWithInternalFields_IsAudited()
    {
        var id = await site.DraftAsync("caseReview", "Child Ivy", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await desk.PageAsync(Drafts.Edit(id), Cancellation);

        var line = await site.QueryAsync(db => db.AuditTrail.SingleAsync(e => e.DocumentId == id, Cancellation));
        Assert.Equal((AuditAction.ViewedRestricted, "Wren Writer"), (line.Action, line.Actor));
    }
}
