using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Incidents;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Site;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>A link shows one version of one document to whoever has it, until it ends.</summary>
public sealed class SharedPreviewTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Link_ShowsThePageWithABarAndNothingOfTheDesk()
    {
        var id = await DraftAsync("Page pv40", "Text pv40.");
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(id, "the family’s <b>social</b> worker", 7);
        using var client = site.CreatePlainClient();

        using var response = await client.AskAsync(HttpMethod.Get, link, ("X-Forwarded-For", Previewing.Address()), ("Cookie", "__Secure-partnership-desk=forged; __Secure-partnership-desk-form=forged"));
        var page = await response.PageAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            ("no-store", "noindex, nofollow", "no-referrer", null, null),
            (response.Header("Cache-Control"), response.Header("X-Robots-Tag"), response.Header("Referrer-Policy"), response.Header("Set-Cookie"), response.Header("ETag")));
        Assert.Contains("frame-ancestors 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(["Page pv40"], page.WordsOf("main h1"));
        Assert.Equal(
            $"A preview for: the family’s <b>social</b> worker. It is not public. Please do not pass it on. This link ends on {LondonTime.MomentInWords(site.Clock.GetUtcNow().UtcDateTime.AddDays(7))}.",
            page.QuerySelector("[aria-label=Preview]")!.Words()); // a link always says what it is
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [action], [src]"), e => new[] { "href", "action", "src" }.Any(a => e.GetAttribute(a)?.StartsWith("/desk", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Get_Link_IsCountedAndRecordedButNotForAProbe()
    {
        var id = await DraftAsync("Page pv41", "Text.");
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(id);

        using var head = await site.VisitAsync(link, HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await LinkAsync(id)).Views));
        for (var view = 0; view < 2; view++)
            (await site.VisitAsync(link)).Dispose();

        var row = await LinkAsync(id);
        Assert.Equal((2, site.Clock.GetUtcNow().UtcDateTime), (row.Views, row.LastViewedAt));
        var lines = await site.QueryAsync(db => Task.FromResult(db.AuditTrail.Where(e => e.SubjectId == row.Id).OrderBy(e => e.Sequence).Select(e => e.Action).ToList()));
        Assert.Equal([AuditAction.PreviewLinkChanged, AuditAction.ViewedPreview, AuditAction.ViewedPreview], lines);
        Assert.Contains("2", (await desk.PageAsync(Previewing.Frame(id), Cancel)).WordsOf("tbody td"));
        Assert.Null((await site.Services.GetRequiredService<AuditTrail>().CheckAsync(Cancel)).BrokenAt);
    }

    [Fact]
    public async Task Save_AfterTheLinkWasMade_LinkShowsWhatItShowed()
    {
        var id = await DraftAsync("First pv42", "Text one pv42.");
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(id);
        await site.Editor.SaveAsync(id, "Second pv42", Draft.Page("Text two pv42."));
        var later = await desk.ShareAsync(id);

        using var first = await site.VisitAsync(link);
        using var second = await site.VisitAsync(later);

        Assert.Contains("Text one pv42.", await first.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Text two pv42.", await second.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LinkThatDoesNotWork_NeverTellsWhy()
    {
        using var desk = await WriterAsync();
        var ids = new List<Guid>();
        foreach (var name in new[] { "revoked", "binned", "taken down", "expires" })
            ids.Add(await DraftAsync($"Page pv43 {name}", "Text pv43."));
        var links = new List<string>();
        foreach (var id in ids)
            links.Add(await desk.ShareAsync(id, days: id == ids[3] ? 1 : 14));
        (await desk.SubmitAsync(Previewing.Frame(ids[0]), "form[data-link]", new Dictionary<string, string?>(), Cancel)).Dispose();
        Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<BinDocument>().RunAsync(desk.UserId, ids[1], Cancel));
        var publisher = await site.AddPersonAsync("Pat", Cancel, "publisher");
        Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<TakeDown>().RunAsync(
            new TakeDownOptions { UserId = publisher, DocumentId = ids[2], Reason = "A name was seen." }, Cancel));
        site.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        using (var last = await site.VisitAsync(links[3]))
            Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(links[3][^43..])));

        var answers = new HashSet<string>();
        foreach (var link in links.Concat([Unknown(), "/desk/shared/short", "/desk/shared/" + hash, Swapped(links[3]), links[3] + "A", links[3] + "="]))
        {
            using var response = await site.VisitAsync(link);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Null(response.Header("Set-Cookie"));
            answers.Add(string.Join('\n', response.HeaderLines()) + await response.TextAsync());
        }

        var answer = Assert.Single(answers);
        Assert.Contains("This preview link does not work", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("pv43", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_SecretOfTheLink_IsKeptNowhere()
    {
        var id = await DraftAsync("Page pv44", "Text.");
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(id);
        (await site.VisitAsync(link)).Dispose();
        var secret = Encoding.ASCII.GetBytes(link[^43..]);

        var all = await site.ReadDatabaseAsync();
        Assert.True(all.AsSpan().IndexOf("Page pv44"u8) >= 0);
        Assert.Equal(-1, all.AsSpan().IndexOf(secret));

        Assert.DoesNotContain(link[^43..], await desk.ReadAsync(Previewing.Frame(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ManyWrongLinks_HoldUpThatAddressOnly()
    {
        var id = await DraftAsync("Page pv45", "Text.");
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(id);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < WrongLinks.Burst + 5; i++)
            using (var response = await site.VisitAsync(Unknown(), "198.51.100.7"))
                statuses.Add(response.StatusCode);

        Assert.All(statuses.Take(WrongLinks.Burst), s => Assert.Equal(HttpStatusCode.NotFound, s));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var other = await site.VisitAsync(link);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Share_BelowWhatIsNotPublic_ShowsOnlyTheNameOfIt()
    {
        var guide = await site.Editor.CreateAsync("guide", "/");
        await site.Editor.SaveAsync(guide, "Guide pv46", Draft.Text("summary", "Secret pv46"), Draft.Rich("body", "<p>Secret pv46</p>"));
        var part = await site.CreateBelowAsync("guidePart", guide);
        await site.Editor.SaveAsync(part, "Part pv46", Draft.Page("Text pv46."));
        using var desk = await WriterAsync();

        using var response = await site.VisitAsync(await desk.ShareAsync(part));
        var text = await response.TextAsync();

        Assert.Contains("Text pv46.", text, StringComparison.Ordinal);
        Assert.Contains("Guide pv46", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret pv46", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_PartOfAPageThatIsNotPublic_IsRefusedThenAndLater()
    {
        var review = await site.Editor.PublishNewAsync("caseReview", "/case-reviews", "Review pv47", Draft.Review(site, "Text pv47"));
        var action = await site.CreateBelowAsync("action", review);
        await site.Editor.SaveAsync(action, "Action pv47", Draft.Text("recommendation", "1"), Draft.Text("owner", "Owner"), Draft.Day("dueOn", 2027, 1, 1), Draft.Text("status", "in-progress"));
        using var desk = await WriterAsync();
        var link = await desk.ShareAsync(action);
        using (var open = await site.VisitAsync(link))
            Assert.Contains("Text pv47", await open.TextAsync(), StringComparison.Ordinal);

        await site.Editor.RemoveAsync(review);

        using var closed = await site.VisitAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        using var refused = await desk.PostAsync(
            Previewing.Frame(action) + "&number=1&handler=Share", new Dictionary<string, string?> { ["Purpose"] = "the family", ["Days"] = "1" }, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Share that page instead.", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Write_ToALink_IsRefused(string method)
    {
        using var response = await site.VisitAsync(Unknown(), new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_Robots_LeavesTheDeskOut()
    {
        using var response = await site.AskAsync("/robots.txt");

        Assert.Contains("Disallow: /desk\n", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/shared/secret", "/desk/shared/…")]
    [InlineData("/Desk/Shared/secret/files/1/a.pdf", "/desk/shared/…")]
    [InlineData("/desk/sharedother", "/desk/sharedother")]
    [InlineData("/privacy", "/privacy")]
    [InlineData(null, null)]
    public void WithoutSecret_OfAnAddress_IsFitForTheLog(string? path, string? expected) => Assert.Equal(expected, PreviewLinks.WithoutSecret(path));

    private Task<DeskClient> WriterAsync() => site.DeskOfAsync("Wren", Cancel, "writer");

    private async Task<Guid> DraftAsync(string name, string text)
    {
        var id = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(id, name, Draft.Page(text));
        return id;
    }

    private Task<Editorial.Previews.PreviewLink> LinkAsync(Guid id) => site.QueryAsync(db => Task.FromResult(db.PreviewLinks.Single(l => l.DocumentId == id)));

    private static string Unknown() => "/desk/shared/" + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static string Swapped(string link) => link[..^1] + (link[^1] == 'A' ? 'B' : 'A');
}
