using Partnership.Content.Values;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>The statutory clock on the page of a case review.</summary>
public sealed class StatutoryClockTests(SharedDesk site)
{
    private const string Section = "#statutory_clock";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("writer")]
    [InlineData("reviewer")]
    [InlineData("disclosureOfficer")]
    [InlineData("partnerSignOff")]
    [InlineData("publisher")]
    public async Task Get_CaseReview_ShowsItsDeadlinesToWhoMaySeeInternalDates(string role)
    {
        var review = await ReviewAsync();
        using var desk = await site.DeskOfAsync($"A {role}", Cancellation, role);

        var clock = (await desk.PageAsync($"/desk/documents/{review}", Cancellation)).QuerySelector(Section);

        Assert.Equal("Statutory clock", clock?.QuerySelector("h2")?.TextContent);
        Assert.Equal(review.ToString(), clock?.QuerySelector("[data-clock]")?.GetAttribute("data-clock"));
        Assert.Contains("Overdue", clock?.QuerySelector("[data-deadline=Publish]")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PersonWhoMayNotSeeInternalDates_SeesNoClock()
    {
        var review = await ReviewAsync();
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");

        Assert.Null((await administrator.PageAsync($"/desk/documents/{review}", Cancellation)).QuerySelector(Section));
    }

    [Fact]
    public async Task Get_OtherDocument_HasNoClock()
    {
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");

        Assert.Null((await reviewer.PageAsync($"/desk/documents/{site.Now().Home?.Id}", Cancellation)).QuerySelector(Section));
    }

    [Fact]
    public async Task Post_FormWithMistake_StillShowsTheClock()
    {
        var review = await ReviewAsync();
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await writer.SubmitAsync($"/desk/documents/{review}", "#comment_form", BoardDrafts.Fields(("text", "")), Cancellation);
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);

        Assert.NotNull(page.QuerySelector(".govuk-error-summary"));
        Assert.NotNull(page.QuerySelector(Section));
    }

    private async Task<Guid> ReviewAsync()
    {
        var writer = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        return await site.AddAsync(
            writer, site.Now().OfType("caseReviews")[0].Id, "caseReview", "Child Clover",
            ("reference", new TextValue("CR-1")), ("incidentOn", new DateValue(new DateOnly(2019, 3, 1))), ("notifiedOn", new DateValue(new DateOnly(2019, 3, 5))),
            ("initiatedOn", new DateValue(new DateOnly(2019, 4, 1))));
    }
}
