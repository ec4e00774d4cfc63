using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Documents.Reports.Html;
using Partnership.Documents.Tests.Images;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Preview;

namespace Partnership.Web.Tests.Files.Planted;

/// <summary>Plants a draft of a case review with a report, its web page, a briefing and a picture, as editors do.</summary>
internal static class PlantedReview
{
    /// <summary>What the words of its parts end with.</summary>
    public static readonly IReadOnlyList<string> Parts =
        ["review", "name", "area", "summary", "learning", "alt", "caption", "report", "text", "title", "readable", "briefing", "brieftext", "brieftitle", "picture"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Planting> PlantAsync(SiteFactory site)
    {
        const string Word = Planting.Marker;
        var writer = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        var report = await UploadAsync(site, writer, $"{Word}report.pdf", PlantedPdf.Of($"{Word}text of the report", $"{Word}title"));
        var page = new ReportFile { MadeFrom = report.Sha256, Html = ReportHtml.Clean($"<span id=\"page-1\"></span><h2>Words</h2><p>{Word}readable</p>") };
        var readable = await UploadAsync(site, writer, $"{Word}readable.html", Encoding.UTF8.GetBytes(page.ToText()));
        var briefing = await UploadAsync(site, writer, $"{Word}briefing.pdf", PlantedPdf.Of($"{Word}brieftext for a team", $"{Word}brieftitle"));
        using var image = Pictures.RedThenBlue(900, 700);
        var picture = await UploadAsync(site, writer, $"{Word}picture.jpg", Pictures.FromCamera(image, orientation: 1));
        var review = await site.AddAsync(writer, site.Now().OfType("caseReviews")[0].Id, "caseReview", $"Child {Word}review", Values(site, Word, [report, readable, briefing, picture]));
        return new Planting
        {
            Word = Word,
            Review = review,
            Version = await site.QueryAsync(db => Task.FromResult(db.Versions.Single(v => v.DocumentId == review).Id)),
            Report = report,
            Readable = readable,
            Briefing = briefing,
            Picture = picture,
        };
    }

    private static (string, PropertyValue)[] Values(SiteFactory site, string word, PlantedFile[] files) =>
    [
        ("reference", new TextValue("CR-1")), ("reviewType", new TextValue("rapid-review")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))),
        ("area", new TextValue($"{word}area")), ("pseudonym", new TextValue($"{word}name")), ("summary", new TextValue($"{word}summary")),
        ("themes", new ItemsValue([site.Now().OfType("theme")[0].Id])), ("agencies", new ItemsValue([site.Now().OfType("agency")[0].Id])),
        ("learning", new RichTextValue(
            $"<p>{word}learning</p><figure><img data-media-id=\"{files[3].Id}\" alt=\"{word}alt\"><figcaption>{word}caption</figcaption></figure>")),
        ("report", new FilesValue([files[0].Id])), ("readableReport", new FilesValue([files[1].Id])), ("briefing", new FilesValue([files[2].Id])),
    ];

    private static async Task<PlantedFile> UploadAsync(SiteFactory site, Guid writer, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var outcome = await site.Services.GetRequiredService<UploadMedia>().RunAsync(writer, name, content, Cancellation);
        BoardDrafts.Done(outcome);
        return new PlantedFile(
            Assert.IsType<EditorialOutcome.Done>(outcome).Id.GetValueOrDefault(), name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }
}
