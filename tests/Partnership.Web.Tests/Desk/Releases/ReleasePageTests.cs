using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Releases;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Releases;

public sealed class ReleasePageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancel_ByThePublisher_TakesTheTimeAway()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var publisher = await site.DeskInAsync(branch, "Bo Publisher", "publisher");
        var page = await site.ReadyAsync(writer.UserId, publisher.UserId, branch, "Summer news");
        BoardDrafts.Done(await site.Services.GetRequiredService<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = publisher.UserId, DocumentId = page, SeenHash = await site.HashAsync(page), DueAt = TimeProvider.System.GetUtcNow().AddDays(30) }, Cancellation));
        var release = await ReleaseOfAsync(page);

        Assert.Null((await writer.PageAsync("/desk/releases", Cancellation)).QuerySelector($"li[data-release='{release}'] form"));
        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, writer.PostAsync("/desk/releases?handler=Cancel", BoardDrafts.Fields(("release", $"{release}")), Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, publisher.PostAsync("/desk/releases?handler=Cancel", BoardDrafts.Fields(("release", $"{release}")), Cancellation, withToken: false));
        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync("/desk/releases", $"li[data-release='{release}'] form", BoardDrafts.Fields(), Cancellation), "/desk/releases");

        var after = await publisher.PageAsync("/desk/releases", Cancellation);
        Assert.Contains("The time is taken away.", after.QuerySelector(".desk-banner")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("had its time taken away", after.QuerySelector($"#late_releases li[data-release='{release}']")?.TextContent, StringComparison.Ordinal);
        await BoardDrafts.AnswersAsync(HttpStatusCode.Conflict, publisher.PostAsync("/desk/releases?handler=Cancel", BoardDrafts.Fields(("release", $"{release}")), Cancellation));
    }

    [Fact]
    public async Task Post_ReleaseThatIsNotThereForThePerson_IsNotFound()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var publisher = await site.DeskInAsync(branch, "Bo Publisher", "publisher");
        using var other = await site.DeskInAsync(await site.BranchAsync(), "Olga Other", "publisher");
        var page = await site.ReadyAsync(writer.UserId, publisher.UserId, branch, "Summer news");
        BoardDrafts.Done(await site.Services.GetRequiredService<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions { UserId = publisher.UserId, DocumentId = page, SeenHash = await site.HashAsync(page), DueAt = TimeProvider.System.GetUtcNow().AddDays(30) }, Cancellation));

        foreach (var (id, handler) in new[] { ($"{await ReleaseOfAsync(page)}", "Cancel"), ($"{await ReleaseOfAsync(page)}", "Dismiss"), ($"{Guid.NewGuid()}", "Cancel"), ("nonsense", "Cancel") })
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, other.PostAsync($"/desk/releases?handler={handler}", BoardDrafts.Fields(("release", id)), Cancellation));
        Assert.DoesNotContain("Summer news", (await other.PageAsync("/desk/releases", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bundle_FromNameToRelease_BecomesPublicTogether()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var name = $"Leaflet {Guid.NewGuid():N}";
        var first = await site.ReadyAsync(writer.UserId, publisher.UserId, branch, name + " one");
        var second = await site.SubmittedAsync(writer.UserId, branch, name + " two");

        var address = await MadeAsync(publisher, "Spring");
        await AddAsync(publisher, address, name, first);
        await AddAsync(publisher, address, name, second);
        var page = await publisher.PageAsync(address, Cancellation);
        Assert.Contains("Yes", page.QuerySelector($"tr[data-document='{first}']")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("'Review' is not signed.", page.QuerySelector($"tr[data-document='{second}']")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not everything in it is ready", (await publisher.PageAsync(address + "/release", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        using (var refused = await publisher.SubmitAsync(address + "/release", "#release_form", BoardDrafts.Fields(), Cancellation))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address, $"tr[data-document='{second}'] form", BoardDrafts.Fields(), Cancellation), address);
        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address + "/release", "#release_form", BoardDrafts.Fields(), Cancellation), address);

        Assert.Contains("Everything in it became public", (await publisher.PageAsync(address, Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        await using var db = await site.OpenAsync();
        Assert.True(await db.Publications.AnyAsync(p => p.DocumentId == first, Cancellation));
        Assert.False(await db.Publications.AnyAsync(p => p.DocumentId == second, Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, publisher.GetAsync(address + "/release", Cancellation));
    }

    // The clocks go forward in the night to 28 March 2027 and back in the night to 31 October 2027.
    [Fact]
    public async Task Schedule_TimeThatTheClocksSkipOrShowTwice_IsExplained()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var address = await MadeAsync(publisher, "Night");

        using (var skipped = await publisher.SubmitAsync(address, "#schedule_form", Time(28, 3, 2027, "1:30"), Cancellation))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, skipped.StatusCode);
            Assert.Contains("this time does not exist", await skipped.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address, "#schedule_form", Time(31, 10, 2027, "1:30"), Cancellation), address);
        Assert.Contains("before the clocks go back", (await publisher.PageAsync(address, Cancellation)).QuerySelector(".desk-banner")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("31 October 2027 at 1:30 am", (await publisher.PageAsync("/desk/releases/bundles", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
        await BoardDrafts.RedirectsAsync(publisher.SubmitAsync(address, "#unschedule_form", BoardDrafts.Fields(), Cancellation), address);
        Assert.Null((await publisher.PageAsync(address, Cancellation)).QuerySelector("#unschedule_form"));
    }

    [Theory]
    [InlineData("31", "2", "2027", "9:00")]
    [InlineData("", "", "", "9:00")]
    [InlineData("1", "3", "2027", "half past")]
    public async Task Schedule_NoDayOrTime_IsRefusedBesideTheField(string day, string month, string year, string time)
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var address = await MadeAsync(publisher, "Nonsense");

        using var response = await publisher.SubmitAsync(
            address, "#schedule_form", BoardDrafts.Fields(("On.Day", day), ("On.Month", month), ("On.Year", year), ("At", time)), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull((await Partnership.Testing.SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).QuerySelector(".govuk-error-message"));
    }

    [Fact]
    public async Task Bundle_WhoeverMayNot_ReadsItAndChangesNothing()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var local = await site.DeskInAsync(await site.BranchAsync(), "Lin Local", "publisher");
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);
        var address = await MadeAsync(publisher, "Mine");
        var page = await site.PublishedAsync(await site.BranchAsync(), "page", "Somewhere", BoardDrafts.Body("Words."));

        foreach (var client in new[] { writer, local })
        {
            await BoardDrafts.AnswersAsync(HttpStatusCode.OK, client.GetAsync(address, Cancellation));
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, client.GetAsync(address + "/release", Cancellation));
            foreach (var (target, fields) in new[]
            {
                (address + "?handler=Add", BoardDrafts.Fields(("document", $"{page}"), ("culture", "en-GB"))),
                (address + "?handler=Remove", BoardDrafts.Fields(("document", $"{page}"), ("culture", "en-GB"))),
                (address + "?handler=Schedule", Time(1, 3, 2027, "9:00")),
                (address + "?handler=Unschedule", BoardDrafts.Fields()),
                (address + "/release", BoardDrafts.Fields()),
                ("/desk/releases/bundles", BoardDrafts.Fields(("Name", "Theirs"))),
            })
                await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, client.PostAsync(target, fields, Cancellation));
        }

        foreach (var path in new[] { "/desk/releases", "/desk/releases/bundles" })
            await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, nobody.GetAsync(path, Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, nobody.GetAsync(address, Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, publisher.GetAsync($"/desk/releases/bundles/{Guid.NewGuid()}", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, publisher.PostAsync(address + "?handler=Add", BoardDrafts.Fields(("document", $"{Guid.NewGuid()}")), Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, publisher.PostAsync("/desk/releases/bundles", BoardDrafts.Fields(("Name", new string('x', 121))), Cancellation));
    }

    private static Dictionary<string, string?> Time(int day, int month, int year, string time) =>
        BoardDrafts.Fields(("On.Day", $"{day}"), ("On.Month", $"{month}"), ("On.Year", $"{year}"), ("At", time));

    private static async Task<string> MadeAsync(DeskClient publisher, string name)
    {
        using var response = await publisher.SubmitAsync("/desk/releases/bundles", "#create_form", BoardDrafts.Fields(("Name", name)), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.OriginalString ?? "";
    }

    private static async Task AddAsync(DeskClient publisher, string bundle, string words, Guid document) => await BoardDrafts.RedirectsAsync(
        publisher.SubmitAsync($"{bundle}?q={Uri.EscapeDataString(words)}", $"#candidates li[data-document='{document}'] form", BoardDrafts.Fields(), Cancellation), bundle);

    private async Task<Guid> ReleaseOfAsync(Guid page)
    {
        await using var db = await site.OpenAsync();
        return await db.Releases.Where(r => r.DocumentId == page).Select(r => r.Id).SingleAsync(Cancellation);
    }
}
