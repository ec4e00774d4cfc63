using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Every kind of field: what is typed becomes a value of the next version, and the form shows it again.</summary>
public sealed class EditorKindTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_EveryKindOfField_BecomesAVersionAndComesBack()
    {
        var (theme, agency) = (await site.TheAsync("theme"), await site.TheAsync("agency"));
        var report = await site.FileAsync("report.pdf");
        var id = await site.DraftAsync("caseReview", "Child Elder", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?>
            {
                ["document.name"] = "Child Elder and others",
                ["document.note"] = "First words",
                ["summary"] = " Two lines.\r\nThe second. ",
                ["reference"] = " CR-7 ",
                ["reviewType"] = "rapid-review",
                ["harmTypes"] = "neglect",
                ["themes"] = theme.ToString(),
                ["agencies"] = agency.ToString(),
                ["background"] = "## What happened\r\n\r\nSome **strong** words.",
                ["learning"] = "<p>We learnt <em>this</em>.</p>",
                ["learning.format"] = "html",
                ["publishedOn.day"] = "5",
                ["publishedOn.month"] = "03",
                ["publishedOn.year"] = "2026",
                ["incidentOn.day"] = "1",
                ["incidentOn.month"] = "2",
                ["incidentOn.year"] = "2025",
                ["printedAddresses"] = "/p/one\r\n\r\n /p/two ",
                ["demonstration"] = "false",
                ["report"] = report.ToString(),
            },
            Cancellation,
            "button[value=close]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/desk/documents/{id}?culture=en-GB", response.Headers.Location?.OriginalString);
        var version = await site.NewestAsync(id);
        Assert.Equal(("Child Elder and others", "child-elder-and-others", 2, "Wren Writer", "First words"), (version.Name, version.Segment, version.Number, version.CreatedBy, version.ChangeNote));
        var values = await site.ValuesAsync(id);
        Assert.Equal("Two lines.\nThe second.", values.Text("summary"));
        Assert.Equal("CR-7", values.Text("reference"));
        Assert.Equal("rapid-review", values.Text("reviewType"));
        Assert.Equal(["neglect"], values.Texts("harmTypes"));
        Assert.Equal([theme], values.Items("themes"));
        Assert.Equal("<h2>What happened</h2>\n<p>Some <strong>strong</strong> words.</p>", values.RichText("background")?.Markup);
        Assert.Equal("<p>We learnt <em>this</em>.</p>", values.RichText("learning")?.Markup);
        Assert.Equal(new DateOnly(2026, 3, 5), values.Date("publishedOn"));
        Assert.Equal(new DateOnly(2025, 2, 1), values.Date("incidentOn"));
        Assert.Equal(["/p/one", "/p/two"], values.Texts("printedAddresses"));
        Assert.Equal(new BooleanValue(false), values["demonstration"]);
        Assert.Equal([report], values.Files("report"));
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);
        Assert.Equal("CR-7", Input(page, "reference").Value);
        Assert.Equal("2026", Input(page, "publishedOn.year").Value);
        Assert.Equal("Two lines.\nThe second.", (page.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
        Assert.Equal("report.pdf 1 KB", page.QuerySelector($"input[name=report][value='{report}'] + label")?.Words());
        Assert.Contains("<h2>What happened</h2>", page.QuerySelector("[name=background]")?.GetAttribute("data-html"), StringComparison.Ordinal);
        Assert.Equal("Internal: never published", page.QuerySelector("[data-field=incidentOn] .govuk-tag")?.TextContent);
        Assert.Equal("(required)", page.QuerySelector("[data-field=reference] .desk-mark")?.Words());
    }

    [Fact]
    public async Task Save_ContactWithItsKindsOfText_ComesBack()
    {
        var id = await site.DraftAsync("contact", "Helpers", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?> { ["phone"] = " 0808 800 5000 ", ["email"] = "a@b.example", ["website"] = "https://a.example/?b=c&d", ["toCheck"] = "true" },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var values = await site.ValuesAsync(id);
        Assert.Equal(("0808 800 5000", "a@b.example", "https://a.example/?b=c&d", true), (values.Text("phone"), values.Text("email"), values.Text("website"), values.IsTrue("toCheck")));
    }

    [Fact]
    public async Task Save_FieldsEmptiedAndBoxesUnticked_HaveNoValueAnyMore()
    {
        var id = await site.DraftAsync(
            "caseReview",
            "Child Ash",
            Drafts.Bag(
                ("reference", new TextValue("CR-8")), ("harmTypes", new TextListValue(["neglect"])), ("publishedOn", new DateValue(new DateOnly(2026, 1, 2))),
                ("themes", new ItemsValue([await site.TheAsync("theme")])), ("background", new RichTextValue("<p>Text</p>")), ("demonstration", new BooleanValue(true))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?>
            {
                ["reference"] = "",
                ["harmTypes"] = null,
                ["publishedOn.day"] = "",
                ["publishedOn.month"] = "",
                ["publishedOn.year"] = "",
                ["themes"] = null,
                ["background"] = "",
                ["demonstration"] = "",
            },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, (await site.ValuesAsync(id)).Count);
    }

    [Fact]
    public async Task Save_NothingChanged_MakesNoVersionAndSaysSo()
    {
        var id = await site.DraftAsync("page", "As it was", Drafts.Bag(("summary", new TextValue("Words."))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?>(), Cancellation, "button[value=save]");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Equal(1, await site.CountVersionsAsync(id));
        Assert.Contains("There was nothing new to save.", page.Body?.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caseReview", "publishedOn.day", "31", "publishedOn", "Give a real date, like 27 3 2026.")]
    [InlineData("caseReview", "reference", "12345678901234567890123456789012345678901", "reference", "'Reference' has 41 characters; it may have 40.")]
    [InlineData("caseReview", "reviewType", "unheard-of", "reviewType", "'Type of review' can't be 'unheard-of'")]
    [InlineData("caseReview", "harmTypes", "unheard-of", "harmTypes", "'Kinds of harm' does not offer that.")]
    [InlineData("caseReview", "demonstration", "perhaps", "demonstration", "is yes or no")]
    [InlineData("caseReview", "themes", "not-an-id", "themes", "'Themes' does not offer that.")]
    [InlineData("contact", "email", "nobody at home", "email", "must be an email address, like name@example.org.")]
    [InlineData("contact", "website", "http://insecure.example", "website", "must be a whole address that begins with https://.")]
    [InlineData("contact", "phone", "no number", "phone", "must be a phone number, like 01628 683150.")]
    [InlineData("page", "document.name", "  ", "document.name", "Give it a name of 1 to 200 characters.")]
    [InlineData("page", "document.segment", "Not In Form", "document.segment", "You could write: not-in-form")]
    public async Task Save_MalformedValue_IsAnErrorBesideTheFieldAndStaysThere(string type, string field, string value, string errorAt, string error)
    {
        var id = await site.DraftAsync(type, "Malformed", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { [field] = value, ["summary"] = "Kept." }, Cancellation, "button[value=save]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.PageAsync();
        var link = Assert.Single(page.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Contains(error, link.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(link.GetAttribute("href")?[1..] ?? ""));
        Assert.Contains(error, page.QuerySelector($"[data-field='{errorAt}'] .govuk-error-message, #{errorAt.Split('.')[^1]}_error")?.TextContent, StringComparison.Ordinal);
        if (field != "themes") // what is no id can't be shown as something picked
            Assert.Contains(page.QuerySelectorAll($"[name='{field}']").OfType<IHtmlInputElement>(), e => e.Value == value && (e.Type is not ("checkbox" or "radio") || e.IsChecked));
        Assert.Equal(1, await site.CountVersionsAsync(id));
        if (type != "contact")
            Assert.Equal("Kept.", (page.QuerySelector("[name=summary]") as IHtmlTextAreaElement)?.Value);
    }

    [Fact]
    public async Task Get_DraftWithoutRequiredValues_SaysWhatIsMissingAndLeadsThere()
    {
        var id = await site.DraftAsync("caseReview", "Unfinished", Drafts.Bag(("recommendations", new BlocksValue([new Block(Guid.NewGuid(), "recommendation", PropertyBag.Empty)]))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        var links = page.QuerySelectorAll(".desk-missing a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")?[1..] ?? "");
        Assert.Contains("'Reference' is required.", links.Keys);
        Assert.Contains("'Recommendation' is required.", links.Keys);
        Assert.All(links.Values, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public async Task Save_ActionThatAnswersNoRecommendation_IsRefused()
    {
        var review = await site.DraftAsync("caseReview", "Child Birch", Drafts.Bag(("recommendations", new BlocksValue(
        [
            new Block(Guid.NewGuid(), "recommendation", Drafts.Bag(("number", new NumberValue(1)), ("text", new TextValue("Listen.")))),
            new Block(Guid.NewGuid(), "recommendation", Drafts.Bag(("number", new NumberValue(2)), ("text", new TextValue("Write it down.")))),
        ]))));
        var id = await site.DraftAsync("action", "Listen more", PropertyBag.Empty, review);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        using var refused = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["recommendation"] = "3" }, Cancellation, "button[value=save]");
        using var saved = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["recommendation"] = "2" }, Cancellation, "button[value=save]");

        Assert.Equal(["1. Listen.", "2. Write it down."], page.WordsOf("[data-field=recommendation] .govuk-radios__label"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("has no recommendation 3", (await refused.PageAsync()).QuerySelector("[data-field=recommendation] .govuk-error-message")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("2", (await site.ValuesAsync(id)).Text("recommendation"));
    }

    [Fact]
    public async Task Save_AddressOfItsOwn_IsKeptWhenTheNameChanges()
    {
        var id = await site.DraftAsync("page", "First name", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var own = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.segment"] = "my-place" }, Cancellation, "button[value=save]");
        using var renamed = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.name"] = "Second name" }, Cancellation, "button[value=save]");

        var version = await site.NewestAsync(id);
        Assert.Equal(("Second name", "my-place", 3), (version.Name, version.Segment, version.Number));
    }

    private static IHtmlInputElement Input(IDocument page, string name) => Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector($"[name='{name}']"));
}
