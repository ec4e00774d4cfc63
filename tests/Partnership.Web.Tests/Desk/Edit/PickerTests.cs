using System.Net;
using System.Text.Json;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

public sealed class PickerTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_WithoutScripts_OffersWhatWasFoundAndKeepsTheForm()
    {
        var theme = await site.DraftAsync("theme", "Quokka matters", PropertyBag.Empty);
        var id = await site.DraftAsync("caseReview", "Child Pine", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var found = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["themes.$find"] = "quokka", ["reference"] = "Typed" }, Cancellation, "button[value='find:themes']");
        var page = await found.PageAsync();
        using var saved = await desk.SendFormAsync(Drafts.Edit(id), page, "#edit_form", new Dictionary<string, string?> { ["themes"] = theme.ToString() }, Cancellation, "button[value=save]");

        var option = Assert.Single(page.QuerySelectorAll("input[name=themes]"));
        Assert.Equal((theme.ToString(), false), (option.GetAttribute("value"), option.HasAttribute("checked")));
        Assert.Equal("Typed", page.QuerySelector("[name=reference]")?.GetAttribute("value"));
        var values = await site.ValuesAsync(id);
        Assert.Equal((theme, "Typed"), (Assert.Single(values.Items("themes")), values.Text("reference")));
    }

    [Fact]
    public async Task Find_InsideABlock_OffersThereAndNowhereElse()
    {
        var agency = await site.DraftAsync("agency", "Wombat service", PropertyBag.Empty);
        var id = await site.DraftAsync("caseReview", "Child Lime", Drafts.Bag(("recommendations", new BlocksValue(
            [new Block(Guid.NewGuid(), "recommendation", PropertyBag.Empty), new Block(Guid.NewGuid(), "recommendation", PropertyBag.Empty)]))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var found = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["recommendations[1].agency.$find"] = "Wombat" }, Cancellation, "button[value='find:recommendations[1].agency']");

        var page = await found.PageAsync();
        Assert.NotNull(page.QuerySelector($"input[name='recommendations[1].agency'][value='{agency}']"));
        Assert.Empty(page.QuerySelectorAll("input[name='recommendations[0].agency']"));
    }

    [Fact]
    public async Task Get_ItemsAsJson_SaysWhereTheyStand()
    {
        var parent = await site.DraftAsync("page", "Numbat home", PropertyBag.Empty);
        var id = await site.DraftAsync("page", "Numbat burrow", PropertyBag.Empty, parent);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var json = JsonDocument.Parse(await AskAsync(desk, "/desk/pickers/items?types=page&q=numbat%20B"));

        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            (id.ToString(), "Numbat burrow", "/numbat-home/numbat-burrow", "Page"),
            (item.GetProperty("id").GetString(), item.GetProperty("name").GetString(), item.GetProperty("path").GetString(), item.GetProperty("type").GetString()));
        Assert.Equal("Numbat home", item.GetProperty("place").GetString());
    }

    [Fact]
    public async Task Get_ItemsForAWriterOfABranch_HasTheirOwnAndWhatIsPublic()
    {
        var news = await site.TheAsync("news");
        await site.DraftAsync("newsItem", "Zorilla draft inside", PropertyBag.Empty, news);
        await site.DraftAsync("page", "Zorilla draft outside", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Branch Writer", news, Cancellation, "writer"), Cancellation);

        using var own = JsonDocument.Parse(await AskAsync(desk, "/desk/pickers/items?q=zorilla"));
        using var published = JsonDocument.Parse(await AskAsync(desk, "/desk/pickers/items?types=glossary&q="));

        Assert.Equal("Zorilla draft inside", Assert.Single(own.RootElement.EnumerateArray()).GetProperty("name").GetString());
        Assert.NotEmpty(published.RootElement.EnumerateArray());
    }

    [Fact]
    public async Task Get_PickedDraftOfAnotherBranch_IsNotNamed()
    {
        var news = await site.TheAsync("news");
        var secret = await site.DraftAsync("page", "Secret draft", PropertyBag.Empty);
        var id = await site.DraftAsync("caseReview", "Child Elm", Drafts.Bag(("themes", new ItemsValue([secret]))), news);
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Branch Writer", news, Cancellation, "writer"), Cancellation);

        var page = await desk.PageAsync(Drafts.Edit(id), Cancellation);

        Assert.Contains("A page that is not there any more, or that you can’t see", page.QuerySelector("[data-field=themes]")?.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret draft", page.Body?.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_FileWithoutScripts_OffersThoseOfTheEndings()
    {
        var report = await site.FileAsync("tamarin.pdf");
        await site.FileAsync("tamarin.png");
        var id = await site.DraftAsync("caseReview", "Child Plum", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var found = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["report.$find"] = "TAMARIN" }, Cancellation, "button[value='find:report']");

        Assert.Equal([report.ToString(), ""], (await found.PageAsync()).QuerySelectorAll("input[name=report]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Get_FileThatOnlyAnotherBranchUses_IsNotNamed()
    {
        var news = await site.TheAsync("news");
        var secret = await site.FileAsync("secret.pdf");
        await site.DraftAsync("publication", "Outside", Drafts.Bag(("file", new FilesValue([secret]))));
        var id = await site.DraftAsync("publication", "Inside", PropertyBag.Empty, news);
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Branch Writer", news, Cancellation, "writer"), Cancellation);

        using var kept = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["file"] = secret.ToString() }, Cancellation, "button[value='find:file']");
        using var saved = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["file"] = secret.ToString() }, Cancellation, "button[value=save]");

        Assert.DoesNotContain("secret.pdf", await kept.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret.pdf", await saved.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
    }

    [Theory]
    [InlineData("/desk/pickers/items?types=nothing&q=a", HttpStatusCode.BadRequest)]
    [InlineData("/desk/pickers/items?types=door&q=a", HttpStatusCode.BadRequest)]
    [InlineData("/desk/pickers/items?q=%25", HttpStatusCode.OK)]
    public async Task Get_ItemsOfTypesThatHaveNoAddress_IsABadRequest(string address, HttpStatusCode expected)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync(address, Cancellation);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Get_PickersWithoutAnyRole_AreRefused()
    {
        using var desk = await site.DeskOfAsync("Nobody", Cancellation);

        using var response = await desk.GetAsync("/desk/pickers/items", Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Step_OfPickedThings_ChangesTheirOrder()
    {
        var (first, second) = (await site.DraftAsync("theme", "First", PropertyBag.Empty), await site.DraftAsync("theme", "Second", PropertyBag.Empty));
        var id = await site.DraftAsync("caseReview", "Child Fig", Drafts.Bag(("themes", new ItemsValue([first, second]))));
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var moved = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?>(), Cancellation, "button[value='up:themes:1']");
        using var saved = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?>(), Cancellation, "button[value=save]");

        Assert.Equal([second, first], (await site.ValuesAsync(id)).Items("themes"));
    }

    [Fact]
    public async Task Post_Hints_AreThoseOfTheText()
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        const string Html = "<h2>One</h2><h4>Skipped</h4><p>We will utilise this. <a href=\"https://example.org\">Click here</a></p>";

        using var response = await desk.PostAsync("/desk/hints", new Dictionary<string, string?> { ["text"] = Html, ["format"] = "html" }, Cancellation);

        using var json = JsonDocument.Parse(await response.TextAsync());
        var advice = json.RootElement.GetProperty("hints").EnumerateArray().Select(h => h.GetProperty("advice").GetString()).ToList();
        Assert.Contains(advice, a => a?.Contains("level 3", StringComparison.Ordinal) == true);
        Assert.Contains("Instead of “utilise”, write “use”.", advice);
        Assert.Contains(advice, a => a?.StartsWith("Say where the link leads", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("text", "plain", "reviewer", HttpStatusCode.Forbidden)]
    [InlineData("text", "rtf", "writer", HttpStatusCode.BadRequest)]
    [InlineData("", "plain", "writer", HttpStatusCode.OK)]
    [InlineData(null, "plain", "writer", HttpStatusCode.OK)]
    [InlineData("text", "plain", "writer", HttpStatusCode.OK)]
    public async Task Post_HintsThatCannotBeGiven_AreRefused(string? text, string format, string role, HttpStatusCode expected)
    {
        using var desk = await site.DeskOfAsync("Somebody", Cancellation, role);

        using var response = await desk.PostAsync("/desk/hints", new Dictionary<string, string?> { ["text"] = text, ["format"] = format }, Cancellation);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Save_ThenForm_ShowsHintsWithoutScripts()
    {
        var id = await site.DraftAsync("page", "Hints", PropertyBag.Empty);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var saved = await desk.SubmitAsync(
            Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["summary"] = "Prior to this we will utilise that." }, Cancellation, "button[value=save]");
        var page = await desk.PageAsync(saved.Headers.Location?.OriginalString ?? "", Cancellation);

        Assert.Contains("Instead of “utilise”, write “use”.", page.QuerySelector("#field_summary_advice")?.Words(), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(DeskClient desk, string address)
    {
        using var response = await desk.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.TextAsync();
    }
}
