using System.Net;
using Partnership.Editorial.Auditing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>Who may see a preview and who may share it: every role, for its branch and for another.</summary>
public sealed class PreviewAccessTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static readonly string[] Roles = ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher", "administrator"];
    private static readonly string[] Sharers = ["writer", "publisher"];
    private static readonly Dictionary<string, string?> Form = new() { ["Purpose"] = "the family", ["Days"] = "1" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, string>> Everybody() =>
        from role in Roles.Append("") from branch in new[] { "", "/about", "/parents-and-carers" } select new TheoryDataRow<string, string>(role, branch);

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Ask_ByRoleAndBranch_IsAnsweredByTheTable(string role, string branch)
    {
        var id = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(id, "Page pv30", Draft.Page("Text pv30."));
        Guid? branchId = branch.Length > 0 ? site.Editor.At(branch).Id : null;
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Someone", branchId, Cancel, role.Length > 0 ? [role] : []), Cancel);
        var mayRead = role.Length > 0 && branch != "/parents-and-carers";
        var mayShare = mayRead && Sharers.Contains(role);
        var read = mayRead ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        Assert.Equal(read, await desk.StatusAsync(Previewing.Frame(id)));
        Assert.Equal(read, await desk.StatusAsync(Previewing.Page(id)));
        if (mayRead)
            Assert.Equal(mayShare, (await desk.PageAsync(Previewing.Frame(id), Cancel)).QuerySelector("#share_form") is not null);

        using var share = await desk.PostAsync(Previewing.Frame(id) + "&number=1&handler=Share", Form, Cancel);
        Assert.Equal(!mayRead ? HttpStatusCode.NotFound : mayShare ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, share.StatusCode);
        Assert.Equal(mayShare ? 1 : 0, await LinksOfAsync(id));
        using var writer = await site.DeskOfAsync("Wren", Cancel, "writer");
        await writer.ShareAsync(id);
        var link = await site.QueryAsync(db => Task.FromResult(db.PreviewLinks.OrderBy(l => l.CreatedAt).First(l => l.DocumentId == id).Id));
        using var revoke = await desk.PostAsync(Previewing.Frame(id) + "&handler=Revoke", new Dictionary<string, string?> { ["link"] = $"{link}" }, Cancel);
        Assert.Equal(!mayRead ? HttpStatusCode.NotFound : mayShare ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, revoke.StatusCode);
        Assert.Equal(mayShare, await site.QueryAsync(db => Task.FromResult(db.PreviewLinks.Any(l => l.Id == link && l.RevokedAt != null))));
    }

    [Fact]
    public async Task Ask_NobodyIsSignedIn_LeadsToSignIn()
    {
        var id = site.Editor.At("/privacy").Id;
        foreach (var path in new[] { Previewing.Frame(id), Previewing.Page(id), $"/desk/preview/{Guid.NewGuid():N}/files/{Guid.NewGuid():N}/a.pdf" })
        {
            using var response = await site.AskAsync(path);
            Assert.Equal((HttpStatusCode.Redirect, "/desk/sign-in"), (response.StatusCode, response.Headers.Location?.OriginalString.Split('?')[0]));
        }
    }

    [Fact]
    public async Task Post_WithoutTokenOrWithMistakes_IsRefused()
    {
        var id = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(id, "Page pv31", Draft.Page("Text."));
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");
        var share = Previewing.Frame(id) + "&number=1&handler=Share";

        using var noToken = await desk.PostAsync(share, Form, Cancel, withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, noToken.StatusCode);
        foreach (var (purpose, days) in new[] { ("", "1"), ("  ", "1"), (new string('x', 201), "1"), ("the family", "0"), ("the family", "5"), ("the family", "15"), ("the family", "-1"), ("the family", "x"), ("the family", "") })
        {
            using var refused = await desk.PostAsync(share, new Dictionary<string, string?> { ["Purpose"] = purpose, ["Days"] = days }, Cancel);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var noVersion = await desk.PostAsync(Previewing.Frame(id) + "&number=7&handler=Share", Form, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, noVersion.StatusCode);
        using var noNumber = await desk.PostAsync(Previewing.Frame(id) + "&handler=Share", Form, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, noNumber.StatusCode);
        using var write = await desk.PostAsync(Previewing.Page(id), Form, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, write.StatusCode);
        Assert.Equal(0, await LinksOfAsync(id));
    }

    [Fact]
    public async Task Get_ShorterLongestTime_IsAllThatIsOffered()
    {
        await using var other = new LiveSite();
        (other.Settings["Seed:Demonstration"], other.Settings["Desk:PreviewLinkDays"]) = ("false", "3");
        var id = other.Editor.At("/privacy").Id;
        using var desk = await other.DeskOfAsync("Wren", Cancel, "writer");

        var page = await desk.PageAsync(Previewing.Frame(id), Cancel);
        using var tooLong = await desk.PostAsync(Previewing.Frame(id) + "&number=1&handler=Share", new Dictionary<string, string?>(Form) { ["Days"] = "7" }, Cancel);

        Assert.Equal(["1", "3"], page.QuerySelectorAll("#share_form input[name=Days]").Select(i => i.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
    }

    [Fact]
    public async Task Post_LinkOfAnotherDocument_IsNotRevoked()
    {
        var (mine, other) = (await site.Editor.CreateAsync("page", "/about"), await site.Editor.CreateAsync("page", "/support"));
        await site.Editor.SaveAsync(mine, "Mine pv32", Draft.Page("Text."));
        await site.Editor.SaveAsync(other, "Other pv32", Draft.Page("Text."));
        using var writer = await site.DeskOfAsync("Wren", Cancel, "writer");
        await writer.ShareAsync(other);
        var link = await site.QueryAsync(db => Task.FromResult(db.PreviewLinks.Single(l => l.DocumentId == other).Id));
        using var desk = await site.DeskOfAsync(await site.AddPersonAsync("Sam", site.Editor.At("/about").Id, Cancel, "writer"), Cancel);

        using var response = await desk.PostAsync(Previewing.Frame(mine) + "&handler=Revoke", new Dictionary<string, string?> { ["link"] = $"{link}" }, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(await site.QueryAsync(db => Task.FromResult(db.PreviewLinks.Any(l => l.Id == link && l.RevokedAt == null))));
    }

    [Fact]
    public async Task Get_ReaderMayNotReadWhatIsAbove_SeesOnlyItsName()
    {
        var guide = await site.Editor.CreateAsync("guide", "/");
        await site.Editor.SaveAsync(guide, "Guide pv33", Draft.Text("summary", "Secret pv33"), Draft.Rich("body", "<p>Secret pv33</p>"));
        var part = await site.CreateBelowAsync("guidePart", guide);
        await site.Editor.SaveAsync(part, "Part pv33", Draft.Page("Text of the part."));
        var review = await site.Editor.CreateAsync("caseReview", "/case-reviews");
        await site.Editor.SaveAsync(review, "Review pv33", Draft.Review(site, "Secret pv33"));
        var action = await site.CreateBelowAsync("action", review);
        await site.Editor.SaveAsync(action, "Action pv33", Draft.Text("owner", "Owner pv33"));
        using var onPart = await site.DeskOfAsync(await site.AddPersonAsync("Sam", part, Cancel, "writer"), Cancel);
        using var onAction = await site.DeskOfAsync(await site.AddPersonAsync("Sam", action, Cancel, "writer"), Cancel);
        using var writer = await site.DeskOfAsync("Wren", Cancel, "writer");

        var page = await onPart.ReadAsync(Previewing.Page(part));
        Assert.Contains("Guide pv33", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret pv33", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await onAction.StatusAsync(Previewing.Page(action)));
        Assert.DoesNotContain("Secret pv33", await onAction.ReadAsync(Previewing.Frame(action)), StringComparison.Ordinal);
        Assert.Contains("Secret pv33", await writer.ReadAsync(Previewing.Page(action)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TypeWithInternalValues_IsInTheAuditTrail()
    {
        var (review, page) = (await site.Editor.CreateAsync("caseReview", "/case-reviews"), await site.Editor.CreateAsync("page", "/about"));
        await site.Editor.SaveAsync(review, "Review pv34", Draft.Review(site, "Text."));
        await site.Editor.SaveAsync(page, "Page pv34", Draft.Page("Text."));
        using var desk = await site.DeskOfAsync("Robin Reviewer", Cancel, "reviewer");

        foreach (var id in new[] { review, page })
            foreach (var path in new[] { Previewing.Frame(id), Previewing.Page(id) })
                await desk.ReadAsync(path);

        var lines = await site.QueryAsync(db => Task.FromResult(db.AuditTrail.Where(e => e.ActorId == desk.UserId && e.Action == AuditAction.ViewedRestricted).ToList()));
        Assert.Equal(["preview", "preview-page"], lines.Select(l => l.Detail).Order());
        Assert.All(lines, l => Assert.Equal(review, l.DocumentId));
    }

    private Task<int> LinksOfAsync(Guid id) => site.QueryAsync(db => Task.FromResult(db.PreviewLinks.Count(l => l.DocumentId == id)));
}
