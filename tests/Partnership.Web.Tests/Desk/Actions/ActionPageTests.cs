using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Auditing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Actions;

public sealed class ActionPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Actions_ShowsThemWithWhatIsOverdueAndWrong()
    {
        var (review, writer) = await ReviewAsync("Child Ivy");
        using var _ = writer;
        var overdue = await ActionAsync(writer.UserId, review, "Train everyone", "9", 2020);
        var ahead = await ActionAsync(writer.UserId, review, "Write it down", "9", 2099);
        var address = $"/desk/actions?review={review}";

        var rows = (await writer.PageAsync(address, Cancellation)).QuerySelectorAll("tr[data-document]");

        Assert.Equal([overdue.ToString(), ahead.ToString()], rows.Select(r => r.GetAttribute("data-document")));
        Assert.Contains("Overdue", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("The review has none of that number", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Child Ivy", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal([overdue.ToString()], (await writer.PageAsync(address + "&overdue=true", Cancellation)).QuerySelectorAll("tr[data-document]").Select(r => r.GetAttribute("data-document")));
        Assert.Contains("No action is like that.", (await writer.PageAsync(address + "&owner=Nobody", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("No action is like that.", (await writer.PageAsync(address + "&waiting=true", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutRoles_IsForbiddenAndNonsenseIsRefused()
    {
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, nobody.GetAsync("/desk/actions", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, writer.GetAsync("/desk/actions?review=nonsense", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.OK, writer.GetAsync("/desk/actions?number=999999999", Cancellation));
    }

    [Fact]
    public async Task Get_Deadlines_ShowsThemToWhoeverSeesInternalDates()
    {
        var (review, writer) = await ReviewAsync("Child Oak", ("initiatedOn", new DateValue(new DateOnly(2020, 1, 6))));
        using var _ = writer;
        using var reviewer = await site.DeskInAsync(review, "Robin Reviewer", "reviewer");
        using var administrator = await site.DeskInAsync(review, "Ada Administrator", "administrator");

        var clock = (await reviewer.PageAsync("/desk/actions/clock", Cancellation)).QuerySelector($"[data-clock='{review}']");
        var home = (await reviewer.PageAsync("/desk", Cancellation)).QuerySelector("#deadlines_near");

        Assert.Contains("Overdue", clock?.QuerySelector("[data-deadline=Publish]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Needs a reason", clock?.QuerySelector("[data-deadline=Publish]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Publish the review now.", home?.TextContent, StringComparison.Ordinal);
        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, administrator.GetAsync("/desk/actions/clock", Cancellation));
        Assert.Null((await administrator.PageAsync("/desk", Cancellation)).QuerySelector("#deadlines_near"));
    }

    [Fact]
    public async Task Get_Deadlines_EachViewOfInternalDatesIsWrittenDown()
    {
        var (review, writer) = await ReviewAsync("Child Elm", ("initiatedOn", new DateValue(new DateOnly(2020, 1, 6))));
        using var _ = writer;
        using var elsewhere = await site.DeskInAsync(await site.BranchAsync(), "Wyn Elsewhere", "writer");
        using var reviewer = await site.DeskInAsync(review, "Robin Reviewer", "reviewer");

        await reviewer.PageAsync("/desk/actions/clock", Cancellation);
        await reviewer.PageAsync("/desk/actions/clock", Cancellation);
        await reviewer.PageAsync("/desk", Cancellation);
        await elsewhere.PageAsync("/desk", Cancellation);

        Assert.Equal(["deadlines", "deadlines", "home"], await ViewsAsync(reviewer.UserId));
        Assert.Empty(await ViewsAsync(elsewhere.UserId));
    }

    private async Task<List<string?>> ViewsAsync(Guid person)
    {
        await using var db = await site.OpenAsync();
        return await db.AuditTrail.Where(e => e.ActorId == person && e.Action == AuditAction.ViewedRestricted).OrderBy(e => e.Sequence).Select(e => e.Detail).ToListAsync(Cancellation);
    }

    private async Task<(Guid Review, DeskClient Writer)> ReviewAsync(string name, params (string, PropertyValue)[] more)
    {
        using var maker = await site.DeskOfAsync("Wren Maker", Cancellation, "writer");
        var review = await site.AddAsync(maker.UserId, site.Now().OfType("caseReviews")[0].Id, "caseReview", name, [("reference", new TextValue("CR-1")), .. more]);
        return (review, await site.DeskInAsync(review, "Wren Writer", "writer"));
    }

    private Task<Guid> ActionAsync(Guid writer, Guid review, string name, string recommendation, int year) => site.AddAsync(
        writer, review, "action", name,
        ("recommendation", new TextValue(recommendation)), ("owner", new TextValue("Head of schools")), ("dueOn", new DateValue(new DateOnly(year, 1, 1))), ("status", new TextValue("in-progress")));
}
