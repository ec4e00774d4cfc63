using System.Net;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Two people save the same page: both sides are shown, and nothing is lost until somebody chooses.</summary>
public sealed class ConflictTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_SomebodyHasSavedMeanwhile_ShowsBothSides()
    {
        var (desk, id, start) = await BothHaveChangedAsync();

        using var response = await SaveOverAsync(desk, id, start, "button[value=save]");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal("You and Mallow Other have both changed this page", page.QuerySelector("h1")?.Words());
        Assert.Equal(["Name", "Summary", "Short name", "Text"], page.WordsOf("legend"));
        // Only one of us changed the short name and the text: their side is suggested; the summary is for me to decide.
        Assert.Equal("theirs", page.QuerySelector("[name='merge.shortName']:checked")?.GetAttribute("value"));
        Assert.Equal("yours", page.QuerySelector("[name='merge.body']:checked")?.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='merge.summary']:checked"));
        Assert.Equal(2, await site.CountVersionsAsync(id));
        desk.Dispose();
    }

    [Theory]
    [InlineData("yours", "Mine.")]
    [InlineData("theirs", "Theirs.")]
    public async Task Merge_SideChosenForEach_IsSavedOnTopOfTheNewest(string side, string summary)
    {
        var (desk, id, start) = await BothHaveChangedAsync();
        using var conflict = await SaveOverAsync(desk, id, start, "button[value=save]");

        using var merged = await SendAsync(desk, id, await conflict.PageAsync(), new() { ["merge.summary"] = side, ["merge.document.name"] = side, ["document.do"] = "merge" });

        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var version = await site.NewestAsync(id);
        var values = await site.ValuesAsync(id);
        Assert.Equal((3, side == "yours" ? "My name" : "Their name"), (version.Number, version.Name));
        Assert.Equal((summary, "Theirs short", "<p>Mine long.</p>"), (values.Text("summary"), values.Text("shortName"), values.RichText("body")?.Markup));
        desk.Dispose();
    }

    [Fact]
    public async Task Merge_ASideNotChosen_IsAskedForAndKeepsTheOthers()
    {
        var (desk, id, start) = await BothHaveChangedAsync();
        using var conflict = await SaveOverAsync(desk, id, start, "button[value=save]");

        using var again = await SendAsync(desk, id, await conflict.PageAsync(), new() { ["merge.document.name"] = "theirs", ["document.do"] = "merge" });

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var page = await again.PageAsync();
        Assert.Equal(["Summary: choose which to keep."], page.WordsOf(".govuk-error-summary a"));
        Assert.Equal("theirs", page.QuerySelector("[name='merge.document.name']:checked")?.GetAttribute("value"));
        Assert.Equal(2, await site.CountVersionsAsync(id));
        desk.Dispose();
    }

    [Fact]
    public async Task Merge_SomebodySavedOnceMore_IsShownAgain()
    {
        var (desk, id, start) = await BothHaveChangedAsync();
        using var conflict = await SaveOverAsync(desk, id, start, "button[value=save]");
        await site.SaveAsync(id, "Their name", Drafts.Bag(("summary", new TextValue("Theirs again."))), by: "Third Person");

        using var again = await SendAsync(
            desk, id, await conflict.PageAsync(), new() { ["merge.summary"] = "yours", ["merge.document.name"] = "yours", ["document.do"] = "merge" });

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("You and Third Person have both changed this page", (await again.PageAsync()).QuerySelector("h1")?.Words());
        Assert.Equal(3, await site.CountVersionsAsync(id));
        desk.Dispose();
    }

    [Fact]
    public async Task Merge_GoOnWriting_PutsTheChoicesIntoTheFormOnTopOfTheNewest()
    {
        var (desk, id, start) = await BothHaveChangedAsync();
        using var conflict = await SaveOverAsync(desk, id, start, "button[value=save]");

        using var form = await SendAsync(
            desk, id, await conflict.PageAsync(), new() { ["merge.summary"] = "yours", ["merge.document.name"] = "theirs", ["document.do"] = "merge-edit" });
        using var saved = await SendAsync(desk, id, await form.PageAsync(), new() { ["shortName"] = "Both", ["document.do"] = "save" }, "#edit_form");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var values = await site.ValuesAsync(id);
        Assert.Equal(("Their name", "Mine.", "Both"), ((await site.NewestAsync(id)).Name, values.Text("summary"), values.Text("shortName")));
        desk.Dispose();
    }

    [Fact]
    public async Task Conflict_BackToTheForm_HasEverythingThatWasWritten()
    {
        var (desk, id, start) = await BothHaveChangedAsync();
        using var conflict = await SaveOverAsync(desk, id, start, "button[value=save]");

        using var form = await SendAsync(desk, id, await conflict.PageAsync(), new() { ["document.do"] = "show" });

        var page = await form.PageAsync();
        Assert.Equal("My name", page.QuerySelector("#edit_form [name='document.name']")?.GetAttribute("value"));
        Assert.Equal(start.ToString(), page.QuerySelector("#edit_form [name='document.base']")?.GetAttribute("value"));
        desk.Dispose();
    }

    private async Task<(DeskClient Desk, Guid Id, Guid Start)> BothHaveChangedAsync()
    {
        var id = await site.DraftAsync("page", "Name", Drafts.Bag(("summary", new TextValue("Before.")), ("shortName", new TextValue("Short")), ("body", new RichTextValue("<p>Long.</p>"))));
        var start = (await site.NewestAsync(id)).Id;
        await site.SaveAsync(
            id, "Their name", Drafts.Bag(("summary", new TextValue("Theirs.")), ("shortName", new TextValue("Theirs short")), ("body", new RichTextValue("<p>Long.</p>"))), by: "Mallow Other");
        return (await site.DeskOfAsync("Wren Writer", Cancellation, "writer"), id, start);
    }

    private static Task<HttpResponseMessage> SaveOverAsync(DeskClient desk, Guid id, Guid start, string button) => desk.SubmitAsync(
        Drafts.Edit(id),
        "#edit_form",
        new Dictionary<string, string?>
        {
            ["document.base"] = start.ToString(),
            ["document.name"] = "My name",
            ["summary"] = "Mine.",
            ["shortName"] = "Short",
            ["body"] = "Mine long.",
        },
        Cancellation,
        button);

    private static Task<HttpResponseMessage> SendAsync(
        DeskClient desk, Guid id, AngleSharp.Dom.IDocument page, Dictionary<string, string?> values, string form = ".desk-conflict") =>
        desk.SendFormAsync(Drafts.Edit(id), page, form, values, Cancellation);
}
