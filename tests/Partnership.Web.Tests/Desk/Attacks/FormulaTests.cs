using System.Text.RegularExpressions;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Texts that a spreadsheet would take for a formula.</summary>
public sealed partial class FormulaTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("@")]
    [InlineData("\t=")]
    [InlineData("\r=")]
    public async Task Export_NameThatBeginsLikeAFormula_IsAText(string start)
    {
        var hostile = start + "HYPERLINK(\"https://evil.example\")";
        using var writer = await site.DeskOfAsync(hostile, Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var document = await site.AddAsync(writer.UserId, await site.BranchAsync(), "page", hostile.Trim(), BoardDrafts.Body("Words."));

        using var audit = await administrator.PostAsync($"/desk/audit?handler=Export&document={document}", BoardDrafts.Fields(("format", "csv")), Cancellation);
        using var counts = await administrator.GetAsync($"/desk/counts/{document}?handler=Csv", Cancellation);

        foreach (var response in new[] { audit, counts })
        {
            Assert.True(response.IsSuccessStatusCode);
            var cells = Cells(await response.Content.ReadAsStringAsync(Cancellation));
            Assert.Contains(cells, c => c.Contains("HYPERLINK", StringComparison.Ordinal));
            Assert.DoesNotContain(cells, c => c.Length > 0 && "=+-@\t\r\n".Contains(c[0], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("@")]
    public async Task Export_PublicReviewThatBeginsLikeAFormula_IsAText(string start)
    {
        var (hostile, mark) = ($"{start}HYPERLINK(\"https://evil.example\")", $"{Guid.NewGuid():N}");
        await site.PublishedAsync(
            site.Now().OfType("caseReviews")[0].Id, "caseReview", $"{hostile} {mark}",
            ("reference", new TextValue(hostile)), ("reviewType", new TextValue("rapid-review")), ("area", new TextValue(hostile)), ("pseudonym", new TextValue(hostile)),
            ("independentLead", new TextValue(hostile)), ("learning", new RichTextValue("<p>We learned to listen.</p>")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))));
        await site.SearchHasEverythingAsync();
        using var client = site.CreatePlainClient();

        var cells = Cells(await client.GetStringAsync(new Uri("/case-reviews/export.csv", UriKind.Relative), Cancellation));

        Assert.Contains(cells, c => c.Contains(mark, StringComparison.Ordinal));
        Assert.True(cells.Count(c => c.Contains("HYPERLINK", StringComparison.Ordinal)) >= 5);
        Assert.DoesNotContain(cells, c => c.Length > 0 && "=+-@\t\r\n".Contains(c[0], StringComparison.Ordinal));
    }

    // What a spreadsheet reads: quotation marks around a cell are not part of it.
    private static List<string> Cells(string csv) => [.. Cell().Matches(csv.TrimStart('\ufeff')).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Groups["plain"].Value)];

    [GeneratedRegex("(?:^|,|\r?\n)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\r\n]*))")]
    private static partial Regex Cell();
}
