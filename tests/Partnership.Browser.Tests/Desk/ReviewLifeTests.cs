using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Editorial.Disclosure;

namespace Partnership.Browser.Tests.Desk;

/// <summary>The whole life of a case review: five people in five sessions, from an empty form to the public page, and away again.</summary>
public abstract class ReviewLifeTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private const string Phone = "07700 900123";

    private static readonly DateOnly Told = new(2026, 1, 5);
    private readonly Chromium chromium = chromium;

    /// <summary>The name used in the review.</summary>
    private protected abstract string Child { get; }

    /// <summary>A word that stands in its report and nowhere else.</summary>
    private protected abstract string Word { get; }

    private string Name => $"Child {Child}";

    private string Path => $"/case-reviews/child-{Child.ToUpperInvariant()}".ToLowerInvariant();

    private protected abstract Hand HandOf(Visit visit);

    [Fact]
    public async Task Review_FromEmptyFormToTakedown_IsSignedByFivePeople()
    {
        var writer = HandOf(await AtDeskAsync("Wren Writer", Visitor.AtDesk, "writer"));
        var reviewer = HandOf(await AtDeskAsync("Robin Reviewer", Visitor.AtDesk, "reviewer"));
        var officer = HandOf(await AtDeskAsync("Dana Disclosure", Visitor.AtDesk, "disclosureOfficer"));
        var partner = HandOf(await AtDeskAsync("Pat Partner", Visitor.AtDesk, "partnerSignOff"));
        var publisher = HandOf(await AtDeskAsync("Bo Publisher", Visitor.AtDesk, "publisher"));
        var reader = HandOf(await BeginAsync(Visitor.AtDesk));

        await AddReportAsync(writer);
        await WriteAsync(writer);
        await ShowsAsync(reader, Path, HttpStatusCode.NotFound);
        await SignAsync(reviewer, "Disclosure check");
        await DealWithFindingAsync(officer);
        await SignAsync(officer, "Family told");
        await SignAsync(reviewer, "Panel and Secretary of State told", Told);
        await SignAsync(publisher, "Proceedings considered", Told);
        await SignAsync(officer, "Executive Steering Group sign-off", note: "No court case is open.");
        await ShowsAsync(reader, Path, HttpStatusCode.NotFound);
        await SignAsync(partner, next: null, Told);
        await PublishAsync(publisher);

        await FindAsync(reader);
        await WithdrawAsync(publisher);
        await ShowsAsync(reader, Path, HttpStatusCode.OK);
        await Assertions.Expect(reader.Page.GetByText("It is being put right.")).ToBeVisibleAsync();
        await TakeDownAsync(officer);
        await ShowsAsync(reader, Path, HttpStatusCode.Gone);
        await ShowsAsync(reader, Path + "/report", HttpStatusCode.NotFound);
        await ShowsAsync(reader, Path, HttpStatusCode.Gone);
        await Assertions.Expect(reader.Page.GetByText(Child)).ToHaveCountAsync(0);
        await AssertNotFoundAsync(reader);
    }

    private async Task AddReportAsync(Hand writer)
    {
        await writer.Visit.GoToAsync("/desk");
        await writer.FollowAsync("Files and pictures");
        await writer.FollowAsync("Add files");
        await writer.ChooseFileAsync(
            writer.Page.GetByLabel("Files"),
            new FilePayload { Name = $"child-{Child}-report.pdf", MimeType = "application/pdf", Buffer = await ReportAsync() });
        await writer.SendAsync("Add");
        await Assertions.Expect(writer.Page.Locator("h1")).ToHaveTextAsync($"child-{Child}-report.pdf");
    }

    private async Task<byte[]> ReportAsync()
    {
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync($"<html lang=\"en-GB\"><title>{Name}: report</title><h1>{Name}</h1><p>The health visitor asked about the {Word} in the garden.</p><p>Ring {Phone} for a copy.</p></html>");
        var pdf = await page.PdfAsync(new PagePdfOptions { Tagged = true });
        await page.CloseAsync();
        return pdf;
    }

    private async Task WriteAsync(Hand writer)
    {
        await writer.FollowAsync("Content");
        await writer.FollowAsync(writer.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Case reviews" }).GetByRole(AriaRole.Link).Last);
        await writer.FollowAsync("New page here");
        await writer.FillAsync("Name", Name);
        await writer.SendAsync("Make it");
        await writer.SendAsync("Save and close");
        await Assertions.Expect(writer.Page.GetByText("First put these right:")).ToBeVisibleAsync();

        await writer.FollowAsync("Edit");
        await FillInAsync(writer);
        await writer.SendAsync("Save and close");
        await writer.FollowAsync("Report as a web page");
        await writer.SendAsync("Make it from the PDF");
        await Assertions.Expect(writer.Page.GetByText("The web page is made.")).ToBeVisibleAsync();
        await writer.FollowAsync($"Back to {Name}");
        await writer.SendAsync("Send to be checked");
        await ExpectNextAsync(writer, "Peer review");
    }

    private async Task FillInAsync(Hand writer)
    {
        var page = writer.Page;
        await writer.FillAsync(page.GetByLabel("Reference (required)"), "CR-11");
        await writer.TickAsync(page.GetByLabel("Rapid review: what we learned"));
        await writer.FillAsync(page.GetByLabel("Area (required)"), "The borough");
        await writer.FillAsync(page.GetByLabel("Name used in the review (required)"), Child);
        await writer.PickAsync("Themes", "neglect");
        await writer.PickAsync("Organisations", "school");
        await writer.FillAsync(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { NameRegex = new("^Learning") }), "We learned to listen.");
        await writer.FollowAsync(writer.Button("Add recommendation"));
        await writer.FillAsync(page.GetByLabel("Number (required)"), "1");
        await writer.FillAsync(page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Recommendation (required)" }), "Ask how a parent sleeps.");
        await writer.FillDateAsync(writer.Group("Published on (required)"), new DateOnly(2026, 2, 1));
        await writer.PickAsync("Report", $"child-{Child}-report");
    }

    private async Task SignAsync(Hand signer, string? next, DateOnly? on = null, string? note = null)
    {
        await OpenAsync(signer);
        var form = signer.Page.Locator("#sign_form");
        if (on is { } day)
            await signer.FillDateAsync(form.GetByRole(AriaRole.Group), day);
        if (note is not null)
            await signer.FillAsync(form.GetByRole(AriaRole.Textbox), note);
        await signer.TickAsync(form.GetByRole(AriaRole.Checkbox));
        await signer.FollowAsync(form.GetByRole(AriaRole.Button));
        await ExpectNextAsync(signer, next);
    }

    // The worker checks on its own; the test doesn't wait for its turn.
    private async Task DealWithFindingAsync(Hand officer)
    {
        await Site.Services.GetRequiredService<RunChecks>().RunAsync(TestContext.Current.CancellationToken);
        await OpenAsync(officer);
        await Assertions.Expect(officer.Page.Locator("#sign_form")).ToHaveCountAsync(0);
        await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Disclosure check: 1 finding is open" }));
        var finding = officer.Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = "Phone number" });
        await Assertions.Expect(finding).ToContainTextAsync(Phone);
        await officer.FillAsync(finding.GetByRole(AriaRole.Textbox), "It is the number of the office.");
        await officer.FollowAsync(finding.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("^It tells nobody") }));
        await Assertions.Expect(officer.Page.GetByText("Nothing is open.")).ToBeVisibleAsync();
    }

    private async Task PublishAsync(Hand publisher)
    {
        await OpenAsync(publisher);
        await publisher.FollowAsync("Publish or set a time");
        await publisher.SendAsync("Publish now");
        await Assertions.Expect(publisher.Page.Locator(".desk-stage")).ToContainTextAsync("Published");
    }

    private async Task FindAsync(Hand reader)
    {
        await Site.SearchHasEverythingAsync();
        await reader.Visit.GoToAsync("/search");
        await reader.FillAsync(reader.Page.Locator("main input[name=q]"), Word);
        await reader.FollowAsync(reader.Page.Locator("main form button").First);
        await reader.FollowAsync(Name);
        Assert.Equal(Site.Origin + Path, new Uri(reader.Page.Url).GetLeftPart(UriPartial.Path));
        await Assertions.Expect(reader.Page.GetByText("We learned to listen.")).ToBeVisibleAsync();
        await reader.Visit.GoToAsync("/search?q=" + Word);
        await reader.FollowAsync(reader.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new("Page 1", RegexOptions.IgnoreCase) }).First);
        Assert.EndsWith($"{Path}/report#page-1", reader.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.GetByText(Word)).ToBeVisibleAsync();
    }

    private static async Task WithdrawAsync(Hand publisher)
    {
        await publisher.FollowAsync("Withdraw or remove");
        var form = publisher.Page.Locator("#withdraw_form");
        await publisher.FillAsync(form.GetByRole(AriaRole.Textbox).First, "It is being put right.");
        await publisher.FillAsync(form.GetByRole(AriaRole.Textbox).Last, "A date is wrong.");
        await publisher.FollowAsync(form.GetByRole(AriaRole.Button));
    }

    private static async Task TakeDownAsync(Hand officer)
    {
        await officer.FollowAsync("Emergency takedown");
        await officer.FillAsync("What did you see?", "Page 1 of the report.");
        await officer.SendAsync("Take it down now");
    }

    private async Task AssertNotFoundAsync(Hand reader)
    {
        await Site.SearchHasEverythingAsync();
        await reader.Visit.GoToAsync("/search?q=" + Word);
        await Assertions.Expect(reader.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Name })).ToHaveCountAsync(0);
    }

    // What waits for somebody stands on their home.
    private async Task OpenAsync(Hand person)
    {
        await person.Visit.GoToAsync("/desk");
        await person.FollowAsync(Name);
    }

    private static Task ExpectNextAsync(Hand person, string? next) =>
        Assertions.Expect(person.Page.Locator(".desk-stage")).ToContainTextAsync(next is null ? "Ready to publish" : $"Waiting for: {next}");

    private async Task ShowsAsync(Hand reader, string path, HttpStatusCode status)
    {
        await Site.CatchUpAsync(Cancellation);
        await reader.Visit.GoToAsync(path, (int)status);
    }
}

/// <summary>With a mouse.</summary>
public sealed class MouseReviewLifeTests(Chromium chromium, DeskSite site) : ReviewLifeTests(chromium, site)
{
    private protected override string Child => "Rowan";

    private protected override string Word => "quillwort";

    private protected override Hand HandOf(Visit visit) => new MouseHand(visit);
}

/// <summary>With the keyboard alone.</summary>
public sealed class KeyboardReviewLifeTests(Chromium chromium, DeskSite site) : ReviewLifeTests(chromium, site)
{
    private protected override string Child => "Aspen";

    private protected override string Word => "spikenard";

    private protected override Hand HandOf(Visit visit) => new KeyboardHand(visit);
}
