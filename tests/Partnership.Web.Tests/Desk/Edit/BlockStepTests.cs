using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Repeating blocks without scripts: each button sends the form and brings it back with nothing lost.</summary>
public sealed class BlockStepTests(SharedDesk site)
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly Guid Third = Guid.NewGuid();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_BlockWhileOtherFieldsAreTyped_KeepsThemAndGoesOnInTheNewBlock()
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?> { ["reference"] = "CR-9 typed", ["publishedOn.day"] = "31", ["recommendations[1].text"] = "Changed." },
            Cancellation,
            "button[value='add:recommendations:recommendation']");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal("CR-9 typed", (page.QuerySelector("[name=reference]") as IHtmlInputElement)?.Value);
        Assert.Equal("31", (page.QuerySelector("[name='publishedOn.day']") as IHtmlInputElement)?.Value);
        Assert.Equal(["One.", "Changed.", "Three.", ""], Texts(page));
        Assert.True(page.GetElementById("field_recommendations_3_")?.HasAttribute("autofocus"));
        Assert.Equal(1, await site.CountVersionsAsync(id));
    }

    [Theory]
    [InlineData("up:recommendations:1", "Two.|One.|Three.")]
    [InlineData("down:recommendations:0", "Two.|One.|Three.")]
    [InlineData("down:recommendations:1", "One.|Three.|Two.")]
    [InlineData("remove:recommendations:0", "Two.|Three.")]
    [InlineData("remove:recommendations:2", "One.|Two.")]
    public async Task Step_OfABlock_ArrangesThemWithTheirIdsAndIsSaved(string step, string expected)
    {
        var id = await ReviewAsync();
        var before = (await site.ValuesAsync(id)).Blocks("recommendations");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var arranged = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?>(), Cancellation, $"button[value='{step}']");
        // What was arranged is kept, so that the next visit goes on with it.
        using var saved = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?>(), Cancellation, "button[value=save]");

        Assert.Equal(expected.Split('|'), Texts(await arranged.PageAsync()));
        var after = (await site.ValuesAsync(id)).Blocks("recommendations");
        Assert.Equal(expected.Split('|'), after.Select(b => b.Properties.Text("text")));
        Assert.All(after, b => Assert.Equal(before.Single(o => o.Id == b.Id).Properties.Text("text"), b.Properties.Text("text")));
    }

    [Fact]
    public async Task Save_IdsThatAreMadeUpOrGivenTwice_AreRenewed()
    {
        var id = await ReviewAsync();
        var foreign = Guid.NewGuid();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?> { ["recommendations[1].$id"] = First.ToString(), ["recommendations[2].$id"] = foreign.ToString() },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var after = (await site.ValuesAsync(id)).Blocks("recommendations");
        Assert.Equal(["One.", "Two.", "Three."], after.Select(b => b.Properties.Text("text")));
        Assert.Equal(First, after[0].Id);
        Assert.Equal(3, after.Select(b => b.Id).Distinct().Count());
        Assert.DoesNotContain(after, b => b.Id == foreign);
    }

    [Theory]
    [InlineData("recommendations[0].$type", "door")]
    [InlineData("recommendations[0].$type", "caseReview")]
    [InlineData("recommendations[0].$type", "")]
    [InlineData("recommendations[9].$id", "5f0d2b0c-6a6e-4f0e-8d42-1d4b5f6a7c80")]
    public async Task Save_BlockThatCannotBeThere_IsABadRequest(string field, string value)
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { [field] = value }, Cancellation, "button[value=save]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(1, await site.CountVersionsAsync(id));
    }

    [Theory]
    [InlineData("up:recommendations:99")]
    [InlineData("up:reference:0")]
    [InlineData("add:recommendations:door")]
    [InlineData("add:incidents:recommendation")]
    [InlineData("find:reference")]
    [InlineData("publish")]
    [InlineData("")]
    public async Task Post_StepThatTheFormDoesNotHave_IsABadRequest(string step)
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["document.do"] = step }, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Save_BlocksSentWithGapsInTheirNumbers_StayInOrder()
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id),
            "#edit_form",
            new Dictionary<string, string?>
            {
                ["recommendations[1].$type"] = null,
                ["recommendations[1].$id"] = null,
                ["recommendations[1].text"] = null,
                ["recommendations[1].number"] = null,
                ["recommendations[1].agency.$"] = null,
                ["recommendations[1].agency.$find"] = null,
                ["recommendations[1].themes.$"] = null,
                ["recommendations[1].themes.$find"] = null,
            },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal([First, Third], (await site.ValuesAsync(id)).Blocks("recommendations").Select(b => b.Id));
    }

    private Task<Guid> ReviewAsync() => site.DraftAsync("caseReview", "Child Hazel", Drafts.Bag(
        ("reference", new TextValue("CR-9")),
        ("recommendations", new BlocksValue([Block(First, 1, "One."), Block(Second, 2, "Two."), Block(Third, 3, "Three.")]))));

    private static Block Block(Guid id, int number, string text) => new(id, "recommendation", Drafts.Bag(("number", new NumberValue(number)), ("text", new TextValue(text))));

    private static IEnumerable<string> Texts(IDocument page) => page.QuerySelectorAll("textarea[name^=recommendations]").Select(t => ((IHtmlTextAreaElement)t).Value);
}
