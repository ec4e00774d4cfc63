using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Content.Values;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Site;

/// <summary>What the schema calls internal is in no public answer, in no form.</summary>
public class InternalValueTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static readonly string[] InternalAliases = ["incidentOn", "notifiedOn", "rapidReviewDoneOn", "initiatedOn", "completedOn", "lateBecause"];
    private static readonly string[] Formats = ["yyyy-MM-dd", "d MMMM yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd", "dd MMM yyyy", "d MMM yyyy", "dd-MM-yyyy"];

    [Fact]
    public async Task Crawl_AfterPublishingInternalValues_FindsNone()
    {
        (string, PropertyValue)[] dates =
        [
            Draft.Day("incidentOn", 1987, 3, 14), Draft.Day("notifiedOn", 1987, 4, 15), Draft.Day("initiatedOn", 1987, 5, 16), Draft.Day("completedOn", 1987, 6, 17),
            Draft.Day("rapidReviewDoneOn", 1987, 7, 18),
        ];
        await site.Editor.PublishNewAsync("caseReview", "/case-reviews", "Has internal dates", Draft.Review(site, "Public words.", [.. dates, Draft.Text("lateBecause", "internal-reason-qz77")]));
        await site.Editor.PublishNewAsync(
            "contact", "/contacts", "Has an internal tick", Draft.Text("purpose", "For a test."), Draft.Text("urgency", "general"), ("toCheck", new BooleanValue(true)));
        var unknown = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(unknown, "Has a value that nobody knows", [.. Draft.Page("Known."), Draft.Text("note-that-no-schema-has", "internal-value-qz73")]);
        await site.Editor.PublishAsync(unknown);
        var draft = await site.Editor.CreateAsync("page", "/about");
        await site.Editor.SaveAsync(draft, "Draft-name-qz74", Draft.Page("Draft-text-qz75"));
        var newer = await site.Editor.SaveChangedAsync(site.Editor.At("/privacy"), ("summary", new TextValue("Unpublished-summary-qz76")));
        Assert.NotEqual(Guid.Empty, newer);

        var crawl = await SiteCrawl.OfAsync(site);

        Assert.NotNull(crawl.Find("/case-reviews/has-internal-dates")?.Page);
        string[] forbidden =
        [
            "qz7", "internal-author", "internal-note", "toCheck", .. InternalAliases,
            .. dates.SelectMany(d => Formats.Select(f => ((DateValue)d.Item2).Date.ToString(f, CultureInfo.GetCultureInfo("en-GB")))), "1987",
        ];
        Problems.None(
            from answer in crawl.All
            from word in forbidden
            where answer.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || answer.Headers.Any(h => h.Contains(word, StringComparison.OrdinalIgnoreCase))
            where word != "1987" || Regex.IsMatch(answer.Text, @"\b1987\b")
            select $"{answer.Path} has {word}");
    }

    [Fact]
    public async Task Crawl_InternalDatesOfTheDemonstration_AreOnNoPage()
    {
        var crawl = await SiteCrawl.OfAsync(site);
        var publicDates = SeedFacts.Reviews
            .SelectMany(r => r.Actions.Select(a => a.DueOn).Append(r.PublishedOn))
            .Concat(SeedFacts.Reviews.Where(r => r.Facts.ContainsKey("publicUntil")).Select(r => SeedAction.Day((string)r.Facts["publicUntil"])))
            .ToHashSet();

        var hidden = SeedFacts.Reviews.SelectMany(r => InternalAliases.Where(r.Facts.ContainsKey).Select(a => SeedAction.Day((string)r.Facts[a])))
            .Where(d => !publicDates.Contains(d)).ToHashSet();
        Assert.True(hidden.Count > 20, $"{hidden.Count} dates to look for.");
        Problems.None(
            from answer in crawl.All
            where answer.Path.StartsWith("/case-reviews", StringComparison.Ordinal) || answer.Path is "/" or "/learning" or "/sitemap.xml"
            from date in hidden
            from format in Formats
            where Regex.IsMatch(answer.Text, @"(?<!\d)" + Regex.Escape(date.ToString(format, CultureInfo.GetCultureInfo("en-GB"))) + @"(?!\d)")
            where !IsConfirmation(date)
            select $"{answer.Path} has {date:O}");
    }

    [Fact]
    public void Snapshot_HasNoInternalValue() => Assert.DoesNotContain(
        site.Now.Items.SelectMany(i => i.Properties.Select(p => (i.ContentType, p.Key))),
        p => site.Now.Schema.Get(p.ContentType).Find(p.Key)?.Visibility != Content.Schema.PropertyVisibility.Public);

    // The day on which the Steering Group confirmed an action is public and may be the same by chance.
    private bool IsConfirmation(DateOnly date) => site.Now.OfType("action").Any(a => a.Properties.Date("confirmedOn") == date);
}
