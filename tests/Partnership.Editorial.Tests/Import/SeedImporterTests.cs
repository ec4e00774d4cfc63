using Microsoft.EntityFrameworkCore;
using Partnership.Content.Snapshots;
using Partnership.Editorial.Import;
using Partnership.Editorial.Media;
using Partnership.Publishing.Log;

namespace Partnership.Editorial.Tests.Import;

public sealed class SeedImporterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_EmptyStore_PublishesEverything()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().With("files/report.pdf", TestPdf.WithText("A report")).WithReview("report: files/report.pdf\nincidentOn: 1987-06-05\n");

        var outcome = await seed.ImportAsync(store);

        Assert.Equal(new ImportOutcome.Imported(3, 1), outcome);
        var log = await store.LogAsync();
        Assert.Equal([1, 2, 3], log.Select(e => e.Sequence));
        Assert.All(log, e => Assert.Equal(PublicationEvent.Published, e.Event));
        var snapshot = await store.SnapshotAsync();
        Assert.Equal(["/", "/case-reviews", "/case-reviews/child-alder"], snapshot.Default.Items.Select(i => i.Path.Value));
        var medium = Assert.Single(snapshot.Media);
        Assert.Equal(("report.pdf", (int?)1, store.Clock.GetUtcNow()), (medium.FileName, medium.PageCount, medium.CreateDate));
        Assert.True(store.Get<MediaFolder>().Has(medium.Sha256));
        Assert.DoesNotContain("\"1987-", PublicText.Of(await store.PublishedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SecondTime_IsSkippedAndOverwritesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree();
        await seed.ImportAsync(store);
        var home = (await store.SnapshotAsync()).Default.Home?.Id ?? default;
        await store.RepublishAsync(home, "Our own name", Editing.HomeValues);
        var head = await store.HeadAsync();

        Assert.IsType<ImportOutcome.Skipped>(await seed.With("content/broken.md", "broken").ImportAsync(store));

        Assert.Equal(head, await store.HeadAsync());
        Assert.Equal("Our own name", (await store.SnapshotAsync()).Default.Home?.Name);
    }

    [Fact]
    public async Task Import_TwoNodesAtOnce_ImportOnce()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().With("files/report.pdf", TestPdf.WithText("A report")).WithReview("report: files/report.pdf\n");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => seed.ImportAsync(store), Cancellation)));

        Assert.Single(outcomes, o => o is ImportOutcome.Imported);
        Assert.Equal(3, outcomes.Count(o => o is ImportOutcome.Skipped));
        Assert.Equal(3, await store.HeadAsync());
        Assert.All((await store.SnapshotAsync()).Media, m => Assert.True(store.Get<MediaFolder>().Has(m.Sha256)));
    }

    [Fact]
    public async Task Import_TwoInstallations_GiveTheSameIds()
    {
        await using var first = await EditorialStore.CreateAsync();
        await using var second = await EditorialStore.CreateAsync();
        const string Blocks = "report: files/report.pdf\nrecommendations:\n  - number: 1\n    text: Do it.\n";
        using var here = new SeedTree().With("files/report.pdf", TestPdf.WithText("A report")).WithReview(Blocks);
        using var elsewhere = new SeedTree().With("files/report.pdf", TestPdf.WithText("A report")).WithReview(Blocks);

        await here.ImportAsync(first);
        await elsewhere.ImportAsync(second);

        Assert.Equal(PublicText.Of(await first.PublishedAsync()), PublicText.Of(await second.PublishedAsync()));
    }

    [Fact]
    public async Task Import_NumberedNames_OrderPagesAndVanishFromAddresses()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().WithPage("10-last.md").WithPage("2-second/index.md").WithPage("2-second/01-inner.md").WithPage("01-first.md").WithPage("unnumbered.md");

        Assert.IsType<ImportOutcome.Imported>(await seed.ImportAsync(store));

        var site = (await store.SnapshotAsync()).Default;
        Assert.Equal(
            ["/", "/first", "/second", "/second/inner", "/last", "/case-reviews", "/unnumbered"], site.Items.Select(i => i.Path.Value));
    }

    [Fact]
    public async Task Import_Translations_StandAtTheAddressesOfTheirCulture()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree()
            .With("content/index.cy-GB.md", "---\ntype: home\nname: Hafan\nheading: Gyda n gilydd\nintro: Croeso.\n---\n")
            .WithPage("01-about.md", body: "In English")
            .With("content/01-about.cy-GB.md", "---\ntype: page\nname: Amdanom ni\n---\nYn Gymraeg\n");

        Assert.Equal(new ImportOutcome.Imported(3, 0), await seed.ImportAsync(store));

        var welsh = Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/cy-gb/about")).Item;
        var english = Assert.IsType<RouteMatch.Page>(await store.MatchAsync("/about")).Item;
        Assert.Equal(english.Id, welsh.Id);
        Assert.Equal(("cy-GB", "Amdanom ni", "<p>Yn Gymraeg</p>"), (welsh.Culture, welsh.Name, welsh.Properties.RichText("body")?.Markup));
        Assert.Equal("<p>In English</p>", english.Properties.RichText("body")?.Markup);
        Assert.Equal("/cy-gb/about", (await store.PathsAsync("cy-GB"))[welsh.Id]);
    }

    [Fact]
    public async Task Import_InternalLinks_NameTheirDocuments()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().WithPage("about.md", body: "See [reviews](/case-reviews?year=2026#list) and [GOV.UK](https://www.gov.uk).\n");

        Assert.IsType<ImportOutcome.Imported>(await seed.ImportAsync(store));

        var site = (await store.SnapshotAsync()).Default;
        var reviews = site.OfType("caseReviews")[0].Id;
        Assert.Equal(
            $"<p>See <a href=\"/case-reviews?year=2026#list\" data-link-type=\"Content\" data-destination-id=\"{reviews}\">reviews</a> "
                + "and <a href=\"https://www.gov.uk\">GOV.UK</a>.</p>",
            site.OfType("page")[0].Properties.RichText("body")?.Markup);
    }

    [Fact]
    public async Task Import_ScriptInMarkdown_DoesNotSurvive()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().WithPage(
            "about.md",
            body: "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n<javascript:alert(3)>\n\nText <b onclick=\"alert(4)\">bold</b>\n");

        Assert.IsType<ImportOutcome.Imported>(await seed.ImportAsync(store));

        var markup = (await store.SnapshotAsync()).Default.OfType("page")[0].Properties.RichText("body")?.Markup ?? "";
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup);
        Assert.All(page.QuerySelectorAll("body *"), e => Assert.Contains(e.LocalName, new[] { "p", "a" }));
        Assert.All(page.QuerySelectorAll("body *"), e => Assert.Empty(e.Attributes));
    }

    [Fact]
    public async Task Import_Markdown_GivesTheMarkupOfPages()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().WithPage("about.md", body: "## Two\n\n1. **One**\n2. *Two*\n\n| Day | Who |\n|---|--:|\n| Mon | Us |\n");

        Assert.IsType<ImportOutcome.Imported>(await seed.ImportAsync(store));

        var markup = (await store.SnapshotAsync()).Default.OfType("page")[0].Properties.RichText("body")?.Markup.ReplaceLineEndings("");
        Assert.Equal(
            "<h2>Two</h2><ol><li><strong>One</strong></li><li><em>Two</em></li></ol>"
                + "<table><thead><tr><th>Day</th><th>Who</th></tr></thead><tbody><tr><td>Mon</td><td>Us</td></tr></tbody></table>",
            markup);
    }

    [Fact]
    public async Task Import_WindowsLineEndingsAndByteOrderMark_AreNoMistake()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var seed = new SeedTree().With("content/about.md", "\uFEFF---\r\ntype: page\r\nname: About\r\n---\r\nText\r\n");

        Assert.Equal(new ImportOutcome.Imported(3, 0), await seed.ImportAsync(store));
    }

    [Fact]
    public async Task Import_ShippedContent_HasNoMistake()
    {
        await using var store = await EditorialStore.CreateAsync();

        await AssertImportedAsync(store, [new SeedFolder(Repository.Seed)]);
    }

    [Fact]
    public async Task Import_ShippedContentWithDemonstration_HasNoMistake()
    {
        await using var store = await EditorialStore.CreateAsync();

        await AssertImportedAsync(store, [new SeedFolder(Repository.Seed), new SeedFolder(Repository.Demonstration)]);

        Assert.NotEmpty((await store.SnapshotAsync()).Default.OfType("caseReview"));
    }

    private static async Task AssertImportedAsync(EditorialStore store, IReadOnlyList<SeedFolder> folders)
    {
        var outcome = await store.Get<SeedImporter>().RunAsync(folders, Cancellation);

        Assert.Empty((outcome as ImportOutcome.Refused)?.Problems ?? []);
        var imported = Assert.IsType<ImportOutcome.Imported>(outcome);
        var snapshot = await store.SnapshotAsync();
        Assert.Equal(imported.Documents, snapshot.Default.Items.Length);
        Assert.Equal(imported.Files, snapshot.Media.Length);
        Assert.Equal(
            (await store.PathsAsync()).OrderBy(p => p.Key).Select(p => p.Value),
            snapshot.Default.Items.OrderBy(i => i.Id).Select(i => i.Path.Value));
        Assert.IsType<ImportOutcome.Skipped>(await store.Get<SeedImporter>().RunAsync(folders, Cancellation));
        Assert.Equal(imported.Documents, await store.QueryAsync(db => db.Documents.CountAsync(Cancellation)));
    }
}
