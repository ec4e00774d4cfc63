using System.Net;
using AngleSharp.Html.Dom;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Edit;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>Comments of those who check, beside what they are about.</summary>
public sealed class CommentTests(SharedDesk site)
{
    private static readonly Guid Recommendation = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000007");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comment_OnAFieldOfABlock_StandsBesideItInTheFormUntilItIsResolved()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var review = await ReviewAsync();
        var address = $"/desk/documents/{review}";

        await BoardDrafts.RedirectsAsync(reviewer.SubmitAsync(
            address, "#comment_form", BoardDrafts.Fields(("property", $"recommendations/{Recommendation}/text"), ("text", "Who does it?")), Cancellation));
        await BoardDrafts.RedirectsAsync(reviewer.SubmitAsync(address, "#comment_form", BoardDrafts.Fields(("property", ""), ("text", "Well written.")), Cancellation));

        var form = await writer.PageAsync(address + "/edit", Cancellation);
        var box = form.QuerySelector("[name='recommendations[0].text']");
        var beside = form.GetElementById((box?.GetAttribute("aria-describedby") ?? "").Split(' ')[^1]);
        Assert.Contains("Who does it?", beside?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Robin Reviewer", beside?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Well written.", form.QuerySelector("section[aria-label=Comments]")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Who does it?", form.QuerySelector("section[aria-label=Comments]")?.TextContent, StringComparison.Ordinal);

        var there = beside?.QuerySelector("a")?.GetAttribute("href") ?? "";
        var comment = (await writer.PageAsync(there, Cancellation)).GetElementById(there.Split('#')[1]);
        Assert.Contains("Recommendations, Recommendation 1: Recommendation", comment?.TextContent, StringComparison.Ordinal);
        await BoardDrafts.RedirectsAsync(writer.SubmitAsync(address, $"#{comment?.Id} form", BoardDrafts.Fields(), Cancellation));

        Assert.DoesNotContain("Who does it?", (await writer.PageAsync(address + "/edit", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Resolved by Wren Writer", (await reviewer.PageAsync(address, Cancellation)).GetElementById(comment?.Id ?? "")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_FieldIsGoneMeanwhile_IsRefusedAndItsWordsStay()
    {
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var review = await ReviewAsync();

        using var response = await reviewer.PostAsync(
            $"/desk/documents/{review}?handler=Comment", BoardDrafts.Fields(("property", $"recommendations/{Guid.NewGuid()}/text"), ("text", "Words worth keeping.")), Cancellation);
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Words worth keeping.", ((IHtmlTextAreaElement?)page.GetElementById("comment_text"))?.Value);
        Assert.Contains("not there any more", page.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
    }

    private Task<Guid> ReviewAsync() => site.DraftAsync("caseReview", "Child Hazel", Drafts.Bag(
        ("reference", new TextValue("CR-9")),
        ("recommendations", new BlocksValue([new Block(Recommendation, "recommendation", Drafts.Bag(("number", new NumberValue(1)), ("text", new TextValue("One."))))]))));
}
