using System.Net;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Boards;

public sealed class HomeTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NothingToDo_SpeaksKindly()
    {
        using var writer = await site.DeskInAsync(await site.BranchAsync(), "Wren Writer", "writer");

        var page = await writer.PageAsync("/desk", Cancellation);

        Assert.Equal("Your desk", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Nothing waits for you.", page.QuerySelector("#waits_for_me")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing of yours is on its way.", page.QuerySelector("#i_wrote")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("No time is set for anything.", page.QuerySelector("#scheduled_next")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Every page was looked through lately.", page.QuerySelector("#due_for_review")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#deadlines_near"));
    }

    [Fact]
    public async Task Get_PublicReviewCameLate_IsCountedAndNotListed()
    {
        var list = site.Now().Find(RoutePath.Parse("/case-reviews"))?.Id ?? throw new InvalidOperationException("There is no list of reviews."); // other tests make lists of their own
        var review = await site.PublishedAsync(
            list, "caseReview", $"Late {Guid.NewGuid():N}", ("reference", new TextValue("CR-7")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")),
            ("pseudonym", new TextValue("Hazel")), ("learning", new RichTextValue("<p>Listen.</p>")), ("notifiedOn", Day(2020)), ("initiatedOn", Day(2020)), ("publishedOn", Day(2023)));
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await writer.PageAsync("/desk", Cancellation);

        Assert.Contains("took longer than we aim for", page.QuerySelector("#late_without_reason")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"#deadlines_near [data-document='{review}']"));
    }

    [Fact]
    public async Task Get_SubmittedPage_IsInTheListsOfWriterAndReviewer()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var reviewer = await site.DeskInAsync(branch, "Robin Reviewer", "reviewer");
        var document = await site.SubmittedAsync(writer.UserId, branch, "Opening hours");

        var row = (await reviewer.PageAsync("/desk", Cancellation)).QuerySelector($"#waits_for_me tr[data-document='{document}']");
        var mine = (await writer.PageAsync("/desk", Cancellation)).QuerySelector($"#i_wrote tr[data-document='{document}']");

        Assert.Equal($"/desk/documents/{document}?culture=en-GB", row?.QuerySelector("a")?.GetAttribute("href"));
        Assert.Contains("Sign: Review", row?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sent by Wren Writer.", row?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", row?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting for: Review", mine?.TextContent, StringComparison.Ordinal);
        Assert.Contains("A reviewer reads the page and signs that it is ready.", mine?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(document.ToString(), (await writer.PageAsync("/desk", Cancellation)).QuerySelector("#waits_for_me")?.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ClaimedAndOverdue_SaysSo()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var reviewer = await site.DeskInAsync(branch, "Robin Reviewer", "reviewer");
        var document = await site.SubmittedAsync(writer.UserId, branch, "Opening hours");
        await BoardDrafts.RedirectsAsync(reviewer.PostAsync(
            $"/desk/documents/{document}?handler=Claim",
            BoardDrafts.Fields(("take", "true"), ("priority", "Urgent"), ("DueOn.Day", "1"), ("DueOn.Month", "2"), ("DueOn.Year", "2020")), Cancellation));

        var row = (await reviewer.PageAsync("/desk", Cancellation)).QuerySelector($"tr[data-document='{document}']")?.TextContent;

        Assert.Contains("Urgent", row, StringComparison.Ordinal);
        Assert.Contains("By 1 February 2020", row, StringComparison.Ordinal);
        Assert.Contains("Overdue", row, StringComparison.Ordinal);
        Assert.Contains("You", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PagesByLastReviewed_ListsThoseThatAreDue()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        var never = await site.PublishedAsync(branch, "page", "Never", BoardDrafts.Body("Words."));
        var longAgo = await site.PublishedAsync(branch, "page", "Long ago", BoardDrafts.Body("Words."), BoardDrafts.Reviewed(2019));
        await site.PublishedAsync(branch, "page", "Lately", BoardDrafts.Body("Words."), BoardDrafts.Reviewed(2099));

        var rows = (await writer.PageAsync("/desk", Cancellation)).QuerySelectorAll("#due_for_review tr[data-document]");

        Assert.Equal([longAgo.ToString(), never.ToString()], rows.Select(r => r.GetAttribute("data-document")));
        Assert.Contains("1 January 2019", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Never", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinksToWhatIsNotPublic_AreNamedWithWhatBecameOfIt()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        var draft = await site.AddAsync(writer.UserId, branch, "page", "Still a draft", BoardDrafts.Body("Words."));
        var gone = Guid.NewGuid();
        var from = await site.PublishedAsync(
            branch, "page", "With links", BoardDrafts.Reviewed(2099),
            ("body", new RichTextValue($"<p><a data-destination-id=\"{draft}\" href=\"/x\">one</a> <a data-destination-id=\"{gone}\" href=\"/y\">two</a> <a data-destination-id=\"{branch}\" href=\"/z\">fine</a></p>")));

        var listed = (await writer.PageAsync("/desk", Cancellation)).QuerySelectorAll($"#what_broke li[data-document='{from}']");

        Assert.Equal(2, listed.Length);
        Assert.Contains("leads to Still a draft that is not public", Plain(listed[0].TextContent), StringComparison.Ordinal);
        Assert.Contains("leads to something that is not there any more", Plain(listed[1].TextContent), StringComparison.Ordinal);
        using var stranger = await site.DeskInAsync(await site.BranchAsync(), "Lou Limited", "writer");
        Assert.DoesNotContain("With links", (await stranger.PageAsync("/desk", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ActionOfNoRecommendation_IsNamed()
    {
        var review = await ReviewAsync("Child Larch");
        using var writer = await site.DeskInAsync(review, "Wren Writer", "writer");
        var wrong = await ActionAsync(review, "Wrong", "9");
        await ActionAsync(review, "Right", "1");

        var listed = (await writer.PageAsync("/desk", Cancellation)).QuerySelectorAll("#what_broke li[data-document]");

        Assert.Equal([wrong.ToString()], listed.Select(l => l.GetAttribute("data-document")));
        Assert.Contains("recommendation “9”", listed[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReleaseWasRefused_IsNamedOnTheHomePage()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        using var publisher = await site.DeskInAsync(branch, "Bo Publisher", "publisher");
        var page = await site.ReadyAsync(writer.UserId, publisher.UserId, branch, "Late news");
        await using (var db = await site.OpenAsync())
        {
            db.Releases.Add(new Partnership.Editorial.Releases.ScheduledRelease
            {
                Id = Guid.NewGuid(),
                Kind = Partnership.Editorial.Releases.ReleaseKind.Publish,
                DocumentId = page,
                Culture = "en-GB",
                CreatedById = publisher.UserId,
                CreatedBy = "Bo Publisher",
                State = Partnership.Editorial.Releases.ReleaseState.Failed,
                Failure = "The page above is not public.",
                FinishedAt = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("The page above is not public.", (await publisher.PageAsync("/desk", Cancellation)).QuerySelector("#what_broke")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EmailsWereGivenUp_IsToldToThoseWhoLookAfterAccounts()
    {
        using var writer = await site.DeskOfAsync("Nell Nomail", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        await using (var db = await site.OpenAsync())
        {
            db.Notices.Add(new Partnership.Editorial.Notices.Notice { Id = Guid.NewGuid(), UserId = writer.UserId, Text = "Words.", Link = "/desk", MailFailures = 10, ReadAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Contains("Nell Nomail: 1 email", Plain((await administrator.PageAsync("/desk", Cancellation)).QuerySelector("#what_broke")?.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("Nell Nomail: 1 email", Plain((await writer.PageAsync("/desk", Cancellation)).Body?.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MoreThanTwenty_ShowsTwentyAndTheRestOnPages()
    {
        var branch = await site.BranchAsync();
        using var writer = await site.DeskInAsync(branch, "Wren Writer", "writer");
        for (var i = 0; i < 52; i++)
            await site.AddAsync(writer.UserId, branch, "page", $"Draft {i}", BoardDrafts.Body("Words."));

        var home = await writer.PageAsync("/desk", Cancellation);
        var all = await writer.PageAsync("/desk/lists/writing", Cancellation);
        var second = await writer.PageAsync("/desk/lists/writing?number=2", Cancellation);

        Assert.Equal(20, home.QuerySelectorAll("#i_wrote tr[data-document]").Length);
        Assert.Equal("/desk/lists/writing", home.QuerySelector("#i_wrote p a")?.GetAttribute("href"));
        Assert.Equal(50, all.QuerySelectorAll("tr[data-document]").Length);
        Assert.Equal(2, second.QuerySelectorAll("tr[data-document]").Length);
        Assert.Equal("/desk/lists/writing", second.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("writing")]
    [InlineData("due")]
    [InlineData("links")]
    [InlineData("reports")]
    [InlineData("unmatched")]
    public async Task Lists_EachOne_IsShown(string list)
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        Assert.NotNull((await writer.PageAsync($"/desk/lists/{list}?number=99", Cancellation)).QuerySelector("h1"));
    }

    [Theory]
    [InlineData("/desk/lists/secrets")]
    [InlineData("/desk/lists/0")]
    public async Task Lists_NoSuchList_IsNotFound(string path)
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, writer.GetAsync(path, Cancellation));
    }

    [Fact]
    public async Task Get_PersonWithoutRoles_FindsADeskWithNothingOnIt()
    {
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);

        var page = await nobody.PageAsync("/desk", Cancellation);

        Assert.NotNull(page.QuerySelector("#waits_for_me"));
        Assert.All(new[] { "#i_wrote", "#scheduled_next", "#due_for_review", "#what_broke" }, selector => Assert.Null(page.QuerySelector(selector)));
    }

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Guid> ReviewAsync(string name) => await site.PublishedAsync(
        site.Now().OfType("caseReviews")[0].Id, "caseReview", name,
        ("reference", new TextValue("CR-1")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")), ("pseudonym", new TextValue(name)),
        ("learning", new RichTextValue("<p>We learned.</p>")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))), BoardDrafts.Reviewed(2099),
        ("themes", new ItemsValue([site.Now().OfType("theme")[0].Id])), ("agencies", new ItemsValue([site.Now().OfType("agency")[0].Id])),
        ("recommendations", new BlocksValue([new Block(Guid.NewGuid(), "recommendation", new PropertyBag([KeyValuePair.Create<string, PropertyValue>("number", new NumberValue(1)), KeyValuePair.Create<string, PropertyValue>("text", new TextValue("Listen."))]))])));

    private Task<Guid> ActionAsync(Guid review, string name, string recommendation) => site.PublishedAsync(
        review, "action", name,
        ("recommendation", new TextValue(recommendation)), ("owner", new TextValue("Head of schools")), ("dueOn", new DateValue(new DateOnly(2099, 1, 1))), ("status", new TextValue("not-started")));

    private static DateValue Day(int year) => new(new DateOnly(year, 1, 6));
}
