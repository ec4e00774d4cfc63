using Partnership.Content.Values;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Tests.Import;

public sealed class ImportTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Import_Table_EachRowIsADocument(string separator)
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.ReviewAsync(home, Editing.ReviewValues());
        var neglect = await ThemeAsync(store, home, "Neglect");
        var babies = await ThemeAsync(store, home, "Babies");
        string[] titles = ["Type", "name", "address", "reviewType", "publishedOn", "themes", "learning", "report", "recommendations", "demonstration"];
        string[] values =
        [
            "caseReview", "Child \"\"Birch\"\"", "child-birch", "Rapid review: what we learned", "5/3/2019", "/themes/neglect\n/themes/babies",
            "We learnt:\n\n- one\n- [two](/themes/neglect)", "report.pdf", "- text: Do this\n- text: Do that", "yes",
        ];
        using var folder = new FolderToImport()
            .With("reviews.csv", "\ufeff" + string.Join(separator, titles) + "\r\n" + string.Join(separator, values.Select(v => $"\"{v}\"")) + "\r\n\r\n")
            .With("report.pdf", TestPdf.WithText("Birch"));

        var report = await folder.ImportAsync(store, null, "/case-reviews");

        Assert.Empty(report.Problems);
        var document = Assert.Single(report.Documents);
        Assert.Equal(("Child \"Birch\"", "reviews.csv:2"), (document.Name, document.Source));
        var bag = await ValuesAsync(store, document.Id);
        Assert.Equal("rapid-review", bag.Text("reviewType"));
        Assert.Equal(new DateOnly(2019, 3, 5), bag.Date("publishedOn"));
        Assert.Equal([neglect, babies], bag.Items("themes"));
        Assert.Contains($"data-destination-id=\"{neglect}\"", bag.RichText("learning")?.Markup, StringComparison.Ordinal);
        Assert.Equal(2, bag.Blocks("recommendations").Length);
        Assert.True(bag.IsTrue("demonstration"));
        Assert.Single(bag.Files("report"));
    }

    [Fact]
    public async Task Import_RowsBelowEachOtherInAnyOrder_FindTheirPlaces()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var about = await store.PageAsync(home, "About");
        using var folder = new FolderToImport()
            .With("pages.csv", $"type,parent,name\npage,/about/top/middle,Bottom\npage,/top,Middle\npage,,Top\npage,{home},At home\npage,/markdown,Below Markdown\npage,/nowhere,Lost\n")
            .WithPage("markdown.md", "Markdown");

        var report = await folder.ImportAsync(store, null, "/about");

        Assert.Equal(["pages.csv:7: There is no page '/nowhere' to stand below."], report.Problems.Select(p => p.ToString()));
        var above = report.Documents.ToDictionary(d => d.Name, d => d.Id);
        Assert.Equal(["At home", "Below Markdown", "Bottom", "Markdown", "Middle", "Top"], above.Keys.Order());
        foreach (var (name, parent) in new[] { ("Top", about), ("Middle", above["Top"]), ("Bottom", above["Middle"]), ("At home", home), ("Below Markdown", above["Markdown"]) })
            Assert.Equal(parent, await store.QueryAsync(async db => (await db.Documents.FindAsync([above[name]], Cancellation))?.ParentId));
    }

    [Fact]
    public async Task Import_RowsWithMistakes_AreNamedByTheirLines()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        using var folder = new FolderToImport().With(
            "reviews.csv",
            "type,name,publishedOn,learning,area,recommendations,address,report\n"
            + "caseReview,Good,2019-03-05,,,,,\n"
            + "caseReview,Two lines,,\"First\nsecond\n\n[x](nowhere)\",,,,\n" // lines 3 to 6
            + "caseReview,Bad day,31.12.2019,,,,,\n"
            + "page,Page,,,,,,\n"
            + "caseReview,,,,,,,\n"
            + "caseReview,Blocks,,,,- text: [,,\n"
            + "caseReview,Good,,,,,,\n"
            + "caseReview,Address,,,,,Not an address,\n"
            + "caseReview,More,,,,,,,,more\n"
            + "caseReview,Stray \"quote\" here,\"x\"y,,,,,\n"
            + "caseReview,Last,,,,,,none.pdf\n");

        var report = await folder.ImportAsync(store, null, "/case-reviews");

        Assert.Equal(["Good"], report.Documents.Select(d => d.Name));
        Assert.Equal(
            [
                "6: The link 'nowhere' must begin with / (this site), https://, mailto: or tel:.",
                "7: '31.12.2019' is not a date like 2026-03-31.",
                "8: 'Page' can't stand below 'Case reviews'.",
                "9: 'name' is missing: it is the title of the page.",
                "11: reviews.csv:2 has the same address.",
                "12: 'Not an address' can't be part of an address: use lower-case letters, digits and single hyphens.",
                "13: The row has 10 values; the table has 8 columns.",
                "14: A quotation mark stands where none can be. Put the whole value between quotation marks, and write those inside it twice.",
                "15: The file 'none.pdf' is missing from the folder.",
            ],
            report.Problems.Where(p => p.Line != 10).Select(p => $"{p.Line}: {p.Reason}"));
        Assert.StartsWith("'Recommendations' is not valid YAML: ", report.Problems.Single(p => p.Line == 10).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The table is empty.")]
    [InlineData("name\nPage\n", "There is no column 'type'.")]
    [InlineData("type,name,gossip\npage,Page,x\n", "No document has a property 'gossip'.")]
    [InlineData("type,name,Name\npage,Page,x\n", "There are 2 columns 'name'.")]
    public async Task Import_TableWithBadTitles_IsAProblemAsAWhole(string table, string problem)
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().With("pages.csv", table);

        var report = await folder.ImportAsync(store, null);

        Assert.Equal([$"pages.csv:1: {problem}"], report.Problems.Select(p => p.ToString()));
        Assert.Empty(report.Documents);
    }

    [Fact]
    public async Task Import_QuoteIsNeverClosed_IsNamedWhereItOpens()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().With("pages.csv", "type,name\npage,One\npage,\"Two\npage,Three\n");

        var report = await folder.ImportAsync(store, null);

        Assert.Equal(["pages.csv:3: A quotation mark is opened and never closed."], report.Problems.Select(p => p.ToString()));
        Assert.Equal(["One"], report.Documents.Select(d => d.Name));
    }

    [Fact]
    public async Task Import_ColumnOfAnotherType_MayBeEmptyButNotFilled()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().With("pages.csv", "type,name,pseudonym\npage,One,\npage,Two,Child\n");

        var report = await folder.ImportAsync(store, null);

        Assert.Equal(["One"], report.Documents.Select(d => d.Name));
        var problem = Assert.Single(report.Problems);
        Assert.StartsWith("pages.csv:3: 'Page' has no property 'pseudonym'.", problem.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Guid> ThemeAsync(EditorialStore store, Guid home, string name)
    {
        var list = await store.QueryAsync(db => Task.FromResult(db.Documents.FirstOrDefault(d => d.ContentType == "themes")?.Id)) ?? await store.CreateAsync("themes", home);
        if ((await store.PathsAsync()).ContainsKey(list) == false)
            await store.RepublishAsync(list, "Themes");
        var theme = await store.CreateAsync("theme", list);
        await store.SaveAsync(theme, name);
        return theme;
    }

    private static async Task<PropertyBag> ValuesAsync(EditorialStore store, Guid id)
    {
        var version = await store.QueryAsync(db => db.Versions.NewestAsync(id, "en-GB", Cancellation));
        return new PropertyJsonReader(store.Schema).Read(version?.Properties ?? "{}", store.Schema.Get("caseReview"));
    }
}
