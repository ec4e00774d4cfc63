using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Edit;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>What two versions side by side tell to whom.</summary>
public sealed class ComparisonTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("writer", true)]
    [InlineData("reviewer", true)]
    [InlineData("administrator", false)]
    public async Task Get_InternalValueHasChanged_IsShownToWhoeverMaySeeIt(string role, bool sees)
    {
        var id = await site.DraftAsync("caseReview", "Child Fern", Drafts.Bag(("incidentOn", new DateValue(new DateOnly(2019, 3, 4)))));
        await Drafts.SaveAsync(site, id, "Child Fern", Drafts.Bag(("incidentOn", new DateValue(new DateOnly(2019, 3, 5))), ("area", new TextValue("The borough"))));
        using var person = await site.DeskOfAsync("Somebody", Cancellation, role);

        var text = (await person.PageAsync($"/desk/documents/{id}/compare?from=1&to=2", Cancellation)).QuerySelector("main")?.TextContent ?? "";

        Assert.Contains("The borough", text, StringComparison.Ordinal);
        Assert.Equal(sees, text.Contains("2019", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_PageOfAnotherBranchWasPicked_ItsNameIsNotThere()
    {
        var (own, other) = (await site.BranchAsync(), await site.BranchAsync());
        var secret = await Drafts.DraftAsync(site, "theme", $"Secretplum {Guid.NewGuid():N}", Drafts.Bag(), other);
        var review = await Drafts.DraftAsync(site, "caseReview", "Child Moss", Drafts.Bag(), own);
        await Drafts.SaveAsync(site, review, "Child Moss", Drafts.Bag(("themes", new ItemsValue([secret]))));
        using var limited = await site.DeskInAsync(own, "Bram Branch", "writer");
        using var whole = await site.DeskOfAsync("Wilma Whole", Cancellation, "writer");
        var address = $"/desk/documents/{review}/compare?from=1&to=2";

        Assert.Contains("Secretplum", (await whole.PageAsync(address, Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretplum", (await limited.PageAsync(address, Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }
}
