using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>A case review from draft to public and away again, by five people over HTTP, without scripts.</summary>
public sealed class ReviewLifeTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_FivePeopleSignAndPublish_IsPublicThenWithdrawnThenTakenDown()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        using var officer = await site.DeskOfAsync("Dana Disclosure", Cancellation, "disclosureOfficer");
        using var partner = await site.DeskOfAsync("Pat Partner", Cancellation, "partnerSignOff");
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        var review = await AddReviewAsync(writer.UserId, "Child Rowan");
        var page = $"/desk/documents/{review}";

        await SeeOtherAsync(writer.SubmitAsync(page, "#submit_form", Fields(), Cancellation));
        await SignAsync(reviewer, page);
        await SignAsync(officer, page);
        await SignAsync(reviewer, page, on: new DateOnly(2026, 1, 5));
        await SignAsync(publisher, page, on: new DateOnly(2026, 1, 5));
        await SignAsync(officer, page, note: "No court case is open.");
        await SignAsync(partner, page, on: new DateOnly(2026, 1, 5));
        await SeeOtherAsync(publisher.SubmitAsync(page + "/publish", "#publish_form", Fields(), Cancellation));

        await PublicAsync("/case-reviews/child-rowan", HttpStatusCode.OK);
        await SeeOtherAsync(publisher.SubmitAsync(
            page + "/remove", "#withdraw_form", Fields(("Explanation", "It is being put right."), ("Reason", "An error.")), Cancellation));
        Assert.Contains("It is being put right.", await PublicAsync("/case-reviews/child-rowan", HttpStatusCode.OK), StringComparison.Ordinal);
        await SeeOtherAsync(officer.SubmitAsync(page + "/take-down", "#take_down_form", Fields(("Reason", "Page 2.")), Cancellation));
        var gone = await PublicAsync("/case-reviews/child-rowan", HttpStatusCode.Gone);
        Assert.DoesNotContain("Rowan", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_BoxIsNotTicked_SaysSoAndSignsNothing()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");
        var page = $"/desk/documents/{await AddReviewAsync(writer.UserId, "Child Holly")}";
        await SeeOtherAsync(writer.SubmitAsync(page, "#submit_form", Fields(), Cancellation));

        using var response = await reviewer.SubmitAsync(page, "#sign_form", Fields(), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull((await reviewer.PageAsync(page, Cancellation)).QuerySelector("#sign_form"));
    }

    [Fact]
    public async Task Get_PersonOfAnotherBranch_FindsNothing()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var mine = await AddReviewAsync(writer.UserId, "Child Yew");
        var other = await AddReviewAsync(writer.UserId, "Child Elder");
        using var limited = await site.DeskOfAsync(await site.AddPersonAsync("Lee Limited", mine, Cancellation, "writer"), Cancellation);

        using var seen = await limited.GetAsync($"/desk/documents/{mine}", Cancellation);
        using var hidden = await limited.GetAsync($"/desk/documents/{other}", Cancellation);
        using var history = await limited.GetAsync($"/desk/documents/{other}/history", Cancellation);

        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, history.StatusCode);
    }

    [Theory]
    [InlineData("publish", "Now")]
    [InlineData("remove", "Remove")]
    [InlineData("take-down", "")]
    public async Task Post_WriterSendsThePublishersForm_IsForbidden(string page, string handler)
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var review = await AddReviewAsync(writer.UserId, "Child Aspen");

        using var response = await writer.PostAsync(
            $"/desk/documents/{review}/{page}?handler={handler}", Fields(("Reason", "Because."), ("SeenHash", await HashAsync(review))), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var review = await AddReviewAsync(writer.UserId, "Child Birch");

        using var response = await writer.PostAsync(
            $"/desk/documents/{review}?handler=Submit", Fields(("SeenHash", await HashAsync(review)), ("kind", "Full")), Cancellation, withToken: false);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static async Task SeeOtherAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Assert.True(
            response.StatusCode == HttpStatusCode.Redirect,
            $"{response.StatusCode}: {(await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).Body?.TextContent}");
    }

    private static Task SignAsync(DeskClient signer, string page, DateOnly? on = null, string? note = null)
    {
        var fields = Fields(("attest", "true"));
        if (on is { } day)
            foreach (var (name, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
                fields[$"StatedOn.{name}"] = $"{value}";
        if (note is not null)
            fields["Reason"] = note;
        return SeeOtherAsync(signer.SubmitAsync(page, "#sign_form", fields, Cancellation));
    }

    private async Task<string> PublicAsync(string path, HttpStatusCode status)
    {
        await site.CatchUpAsync(Cancellation);
        using var client = site.CreatePlainClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<Guid> AddReviewAsync(Guid writer, string name)
    {
        var list = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.Find(Content.Routing.RoutePath.Parse("/case-reviews"))?.Id
            ?? throw new InvalidOperationException("There is no list of reviews.");
        var theme = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.OfType("theme").First().Id;
        var agency = site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default.OfType("agency").First().Id;
        var values = new Dictionary<string, PropertyValue>
        {
            ["reference"] = new TextValue("CR-1"),
            ["reviewType"] = new TextValue("rapid-review"),
            ["area"] = new TextValue("The borough"),
            ["pseudonym"] = new TextValue(name),
            ["themes"] = new ItemsValue([theme]),
            ["agencies"] = new ItemsValue([agency]),
            ["learning"] = new RichTextValue("<p>We learned to listen.</p>"),
            ["publishedOn"] = new DateValue(new DateOnly(2026, 2, 1)),
        };
        var outcome = await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = writer, ContentType = "caseReview", ParentId = list, Name = name, Properties = new PropertyBag(values) }, Cancellation);
        return Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? default;
    }

    private async Task<string> HashAsync(Guid review)
    {
        using var reader = await site.DeskOfAsync("Robin Reader", Cancellation, "reviewer");
        return (await site.Services.GetRequiredService<DocumentReader>().FindAsync(reader.UserId, review, "en-GB", Cancellation))?.Version?.ContentHash ?? "";
    }
}
