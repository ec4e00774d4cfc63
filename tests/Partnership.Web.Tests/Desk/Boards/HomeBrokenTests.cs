using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Content.Values;
using Partnership.Editorial.Media;
using Partnership.Editorial.People.Accounts;
using Partnership.Testing.Desk;
using Partnership.Web.Site;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Boards;

/// <summary>What broke, on the home page: reports that can't be read, and links to accounts that could not be mailed.</summary>
public sealed class HomeBrokenTests(SharedDesk site)
{
    private const int MostVisits = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ReportCannotBeRead_IsNamedToWhoCanMendIt()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var report = await publisher.AddFileAsync("damaged report.pdf", [.. Uploads.Pdf, .. "\n% another file"u8]);
        await using (var db = await site.OpenAsync())
            await File.WriteAllTextAsync(
                site.Services.GetRequiredService<MediaFolder>().PathOf((await db.MediaFiles.SingleAsync(f => f.Id == report, Cancellation)).Sha256), "No PDF any more.", Cancellation);
        var review = await site.PublishedAsync(
            site.Now().OfType("caseReviews")[0].Id, "caseReview", "Child Bracken",
            ("reference", new TextValue("CR-1")), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue("The borough")), ("pseudonym", new TextValue("Child Bracken")),
            ("learning", new RichTextValue("<p>We learned.</p>")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))), BoardDrafts.Reviewed(2099),
            ("themes", new ItemsValue([site.Now().OfType("theme")[0].Id])), ("agencies", new ItemsValue([site.Now().OfType("agency")[0].Id])),
            ("report", new FilesValue([report])));
        using var other = await site.DeskInAsync(await site.BranchAsync(), "Lou Limited", "writer");

        var broken = await WhatBrokeAsync(publisher, until: "Child Bracken");

        Assert.Contains("damaged report.pdf", broken, StringComparison.Ordinal);
        Assert.NotNull((await publisher.PageAsync("/desk/lists/reports", Cancellation)).QuerySelector($"li[data-document='{review}']"));
        Assert.DoesNotContain("Child Bracken", (await other.PageAsync("/desk", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TypedAddresses_OnlyThoseOfThisSiteThatLeadNowhereAreNamed()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var root = site.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Absolute("");
        string[] well = ["/search?q=sleep", "/case-reviews/", "/case-reviews/feed.atom", "/Case-Reviews#themes", "/sitemap.xml", root + "/search", "#below", "?q=1", "https://example.org/nowhere", "mailto:somebody@example.org", "//example.org/nowhere"];
        string[] broken = ["/typed-nowhere?a=1&b=2", root + "/typed-nowhere-either", "/media/0123456789abcdef0123456789abcdef/typed.pdf", "/case-reviews/typed-nowhere/report"];
        var page = await site.PublishedAsync(
            site.Now().Home!.Id, "page", "Typed addresses", ("summary", new TextValue("A page for a test.")),
            ("body", new RichTextValue("<p>" + string.Concat(well.Concat(broken).Select(a => $"<a href=\"{System.Net.WebUtility.HtmlEncode(a)}\">Words</a> ")) + "</p>")));

        var told = (await publisher.PageAsync("/desk/lists/links", Cancellation)).QuerySelectorAll($"li[data-document='{page}']").Select(l => l.TextContent).ToList();

        Assert.Equal(broken.Length, told.Count);
        foreach (var address in broken)
            Assert.Contains(told, t => t.Contains($"leads to\n{address.Replace(root, "", StringComparison.Ordinal)}, where there is nothing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Uri Unreached", 10, false, true)]
    [InlineData("Ines Inbox", 9, false, false)]
    [InlineData("Didi Disabled", 10, true, false)]
    public async Task Get_LinkToAnAccountWasNotSent_IsToldToThoseWhoLookAfterAccounts(string name, int failures, bool isDisabled, bool isListed)
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var person = await site.AddPersonAsync(name, Cancellation, "writer");
        await using (var db = await site.OpenAsync())
        {
            db.Add(new IdentityUserToken<Guid> { UserId = person, LoginProvider = "desk", Name = "mail", Value = $"{AccountLink.Invitation};{failures}" });
            if (isDisabled && await db.Users.FindAsync([person], Cancellation) is { } user)
                user.DisabledAt = DateTime.UnixEpoch;
            await db.SaveChangesAsync(Cancellation);
        }

        var listed = (await administrator.PageAsync("/desk", Cancellation)).QuerySelector($"#what_broke a[href='/desk/people/{person}']");

        Assert.Equal(isListed ? name : null, listed?.TextContent);
        Assert.DoesNotContain(name, (await writer.PageAsync("/desk", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    // Reports are looked through behind the visitor's back, and one look may have begun before the last publication.
    private static async Task<string> WhatBrokeAsync(DeskClient desk, string until)
    {
        for (var visit = 0; visit < MostVisits; visit++)
            if ((await desk.PageAsync("/desk", Cancellation)).QuerySelector("#what_broke")?.TextContent is { } text && text.Contains(until, StringComparison.Ordinal))
                return text;
        throw new InvalidOperationException($"The home page never named {until}.");
    }
}
