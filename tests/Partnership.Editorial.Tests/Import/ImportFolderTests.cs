using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Import;
using Partnership.Editorial.Media;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Import;

public sealed class ImportFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_FolderWithPagesAndFiles_MakesDraftsBelowThePlace()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var about = await store.PageAsync(home, "About");
        var writer = await store.SomebodyAsync("writer");
        var head = await store.HeadAsync();
        using var folder = new FolderToImport()
            .WithPage("01-Our history/index.md", "Our history", body: "Read [more](/about/our-history/2014-the-start) or [home](/).\n")
            .WithPage("01-Our history/2014 The start.md", "The start")
            .WithPage("01-Our history/2014 The start.cy-GB.md", "Y dechrau")
            .WithPage("01-Our history/index.cy-GB.md", "Ein hanes");

        var report = await folder.ImportAsync(store, writer, "/about");

        Assert.Empty(report.Problems);
        Assert.Equal([("Our history", ImportedAs.Made), ("The start", ImportedAs.Made)], report.Documents.Select(d => (d.Name, d.As)));
        var (history, start) = (report.Documents[0].Id, report.Documents[1].Id);
        Assert.Equal(about, await ParentAsync(store, history));
        Assert.Equal(history, await ParentAsync(store, start));
        var version = await NewestAsync(store, history);
        Assert.Equal(
            ("our-history", "The writer", writer, "Brought in from 01-Our history/index.md"),
            (version.Segment, version.CreatedBy, version.CreatedById, version.ChangeNote));
        Assert.Contains($"data-destination-id=\\u0022{start}\\u0022", version.Properties, StringComparison.Ordinal);
        Assert.Contains($"data-destination-id=\\u0022{home}\\u0022", version.Properties, StringComparison.Ordinal);
        Assert.Equal("Y dechrau", (await NewestAsync(store, start, Editing.Welsh)).Name);
        Assert.Equal(head, await store.HeadAsync());
        Assert.Equal(2, (await store.PathsAsync()).Count);
    }

    [Fact]
    public async Task Import_ReviewWithAReport_TakesTheFileIn()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.ReviewAsync(home, Editing.ReviewValues());
        using var folder = new FolderToImport()
            .With("content/child-birch.md", "---\ntype: caseReview\nname: Child Birch\nreport: files/report.pdf\nincidentOn: 1987-06-05\n---\n")
            .With("files/report.pdf", TestPdf.WithText("A report"))
            .With("files/forgotten.pdf", TestPdf.WithText("Nobody names it"));

        var report = await folder.ImportAsync(store, await store.SomebodyAsync("administrator"), "/case-reviews");

        Assert.Empty(report.Problems);
        var medium = await store.QueryAsync(db => db.MediaFiles.SingleAsync(Cancellation));
        Assert.Equal(("report.pdf", "The administrator", 1), (medium.FileName, medium.UploadedBy, medium.PageCount));
        Assert.True(store.Get<MediaFolder>().Has(medium.Sha256));
        Assert.Equal(["files/forgotten.pdf"], report.UnusedFiles);
        // A draft may have gaps; they are named with the line where they would be filled in.
        Assert.Contains("content/child-birch.md:2: 'Reference' is required.", report.Missing.Select(p => p.ToString()));
    }

    [Fact]
    public async Task Import_SomeDocumentsHaveMistakes_BringsInTheOthersAndNamesEach()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport()
            .WithPage("good.md", "Good")
            .WithPage("bad/index.md", "Bad", "lastReviewed: yesterday\n", "# Too high\n\n[nowhere](/nowhere)\n")
            .WithPage("bad/below.md", "Below the bad one")
            .WithPage("lost/one.md", "Without a page above")
            .With("broken.md", "no front matter\n")
            .With("kind.md", "---\ntype: pamphlet\nname: Kind\n---\n")
            .WithPage("index.md", "In the place of home")
            .With("latin.md", [.. "---\ntype: page\nname: Caf"u8, 0xE9, .. "\n---\n"u8])
            .WithPage("missing-file.md", "File", "socialImage: files/none.png\n");

        var report = await folder.ImportAsync(store, await store.SomebodyAsync("writer"));

        Assert.Equal(["Good"], report.Documents.Select(d => d.Name));
        Assert.Equal(
            [
                "bad/below.md:1: The page above it could not be brought in.",
                "bad/index.md:4: 'yesterday' is not a date like 2026-03-31.",
                "bad/index.md:6: Headings inside a page begin at level 2: its name is the level 1.",
                "bad/index.md:8: The link '/nowhere' leads to no page of this site.",
                "broken.md:1: The file must begin with front matter: a line '---', keys with values, and a line '---'.",
                "index.md:1: This file would be the page that everything is brought in below. Put it into a folder of its own.",
                "kind.md:2: 'type' must name a document type; 'pamphlet' is none.",
                "latin.md:1: The letters can't be read. Save the file as UTF-8 (in Excel: 'CSV UTF-8') and try again.",
                "lost/one.md:1: There is no document above it: /lost needs an index.md.",
            ],
            report.Problems.Select(p => p.ToString()).Where(p => !p.StartsWith("missing-file", StringComparison.Ordinal)));
        Assert.Equal(2, await store.QueryAsync(db => db.Documents.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Import_FileThatIsNotWhatItSays_KeepsOnlyItsDocumentOut()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        using var folder = new FolderToImport()
            .With("one.md", "---\ntype: caseReview\nname: One\nreport: no.pdf\n---\n")
            .With("two.md", "---\ntype: caseReview\nname: Two\nreport: no.pdf\n---\n")
            .With("three.md", "---\ntype: caseReview\nname: Three\nreport: ../outside.pdf\n---\n")
            .With("four.md", "---\ntype: caseReview\nname: Four\nreport: yes.pdf\n---\n")
            .With("no.pdf", "<html>")
            .With("yes.pdf", TestPdf.WithText("Yes"));

        var report = await folder.ImportAsync(store, await store.SomebodyAsync("writer"), "/case-reviews");

        Assert.Equal(["Four"], report.Documents.Select(d => d.Name));
        Assert.Equal(["one.md:4", "three.md:4", "two.md:4"], report.Problems.Select(p => $"{p.File}:{p.Line}"));
        Assert.Single(Directory.GetFiles(store.MediaPath, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("reviewer", "/", RefusalCode.NotPermitted)]
    [InlineData("publisher", "/", RefusalCode.NotPermitted)]
    [InlineData("writer", "/nowhere", RefusalCode.NotFound)]
    [InlineData("writer", "6c6a1b5e-0000-4000-8000-000000000000", RefusalCode.NotFound)]
    [InlineData("writer", "", RefusalCode.NotFound)]
    [InlineData("writer", "\u0000", RefusalCode.NotFound)]
    public async Task Import_MayNotBeThere_IsRefusedAsAWhole(string role, string parent, RefusalCode code)
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("good.md");

        var refused = Assert.IsType<ImportFolderOutcome.Refused>(await folder.RunAsync(store, await store.SomebodyAsync(role), parent, null, Cancellation));

        Assert.Equal(code, refused.Reason.Code);
        Assert.Equal(1, await store.QueryAsync(db => db.Documents.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Import_BranchLimitedWriter_ReachesTheirBranchOnly()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var own = await store.PageAsync(home, "Own");
        await store.PageAsync(home, "Public");
        var secret = await store.CreateAsync("page", home);
        await store.SaveAsync(secret, "Secret");
        var writer = await store.SomebodyAsync(own, "writer");
        using var folder = new FolderToImport()
            .WithPage("allowed.md", "Allowed", body: "[public](/public)\n")
            .WithPage("curious.md", "Curious", body: "[secret](/secret)\n")
            .With("rows.csv", "type,parent,name\npage,/public,Elsewhere\npage,/own,Own row\npage," + secret + ",By id\n");

        Assert.IsType<ImportFolderOutcome.Refused>(await folder.RunAsync(store, writer, "/secret", null, Cancellation));
        Assert.IsType<ImportFolderOutcome.Refused>(await folder.RunAsync(store, writer, "/", null, Cancellation));
        var report = await folder.ImportAsync(store, writer, "/own");

        Assert.Equal(["Own row", "Allowed"], report.Documents.Select(d => d.Name));
        Assert.Equal(
            [
                "curious.md:5: The link '/secret' leads to no page of this site.",
                "rows.csv:2: You don't have a role that lets you do this here.",
                $"rows.csv:4: There is no page '{secret}' to stand below.",
            ],
            report.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public async Task Import_ByWhoeverRunsTheSite_NeedsNoRole()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("good.md");

        var report = await folder.ImportAsync(store, null);

        var version = await NewestAsync(store, report.Documents[0].Id);
        Assert.Equal(("Import", (Guid?)null), (version.CreatedBy, version.CreatedById));
        Assert.Equal(
            [("Import", (Guid?)report.Documents[0].Id, null), ("Import", await TopAsync(store), "made 1, updated 0, unchanged 0, left alone 0, problems 0")],
            (await store.QueryAsync(db => db.AuditTrail.Where(e => e.Action == AuditAction.Imported).OrderBy(e => e.Sequence).ToListAsync(Cancellation)))
                .Select(e => (e.Actor, e.DocumentId, e.Detail)));
    }

    [Fact]
    public async Task Import_AddressIsTakenByAnotherPage_IsAProblem()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.PageAsync(home, "About us");
        using var folder = new FolderToImport().WithPage("About us.md").WithPage("search.md").WithPage("same.md").WithPage("Same.md");

        var report = await folder.ImportAsync(store, await store.SomebodyAsync("writer"));

        Assert.Equal(
            ["About us.md:1: There is a page at /about-us already. Give this one another name.", "same.md:1: Same.md has the same address."],
            report.Problems.Where(p => p.File != "search.md").Select(p => p.ToString()));
        Assert.StartsWith("The site keeps the address /search for itself.", report.Problems.Single(p => p.File == "search.md").Reason, StringComparison.Ordinal);
        Assert.Single(report.Documents);
    }

    [Theory]
    [InlineData("a: &a [x]\nb: *a\n", "5: The front matter is not valid YAML: References with * can't be used. Put text that begins with * or & between quotation marks.")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]\n", "4: The front matter is not valid YAML: There are too many lists inside each other.")]
    public async Task Import_YamlThatGrowsOrNests_IsAProblem(string frontMatter, string problem)
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("bomb.md", frontMatter: frontMatter);

        Assert.Equal([$"bomb.md:{problem}"], (await folder.ImportAsync(store, null)).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public async Task Import_TextsNestedWithoutEnd_AreProblemsAndNotTheEnd()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport()
            .WithPage("quotes.md", body: new string('>', 100_000) + " deep\n")
            .WithPage("brackets.md", frontMatter: "summary: " + new string('[', 200_000) + "\n")
            .WithPage("large.md", body: new string('x', 2 * 1024 * 1024));

        var report = await folder.ImportAsync(store, null);

        Assert.Empty(report.Documents);
        Assert.Equal(["brackets.md", "large.md", "quotes.md"], report.Problems.Select(p => p.File).Distinct());
    }

    [Fact]
    public async Task Import_RawHtmlAndScripts_AreTextOrGone()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("page.md", body: "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n");

        var report = await folder.ImportAsync(store, null);

        Assert.Equal(["page.md:7: The link 'javascript:alert(1)' must begin with / (this site), https://, mailto: or tel:."], report.Problems.Select(p => p.ToString()));
        Assert.Empty(report.Documents);
    }

    private static Task<Guid?> ParentAsync(EditorialStore store, Guid id) =>
        store.QueryAsync(db => db.Documents.Where(d => d.Id == id).Select(d => d.ParentId).SingleAsync(Cancellation));

    private static Task<Guid?> TopAsync(EditorialStore store) =>
        store.QueryAsync(db => db.Documents.Where(d => d.ParentId == null).Select(d => (Guid?)d.Id).SingleAsync(Cancellation));

    private static async Task<DocumentVersion> NewestAsync(EditorialStore store, Guid id, string culture = "en-GB") =>
        await store.QueryAsync(db => db.Versions.NewestAsync(id, culture, Cancellation)) ?? throw new InvalidOperationException("It has no version.");
}
