using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

/// <summary>What a seed file names must be there: pages, documents and files.</summary>
public sealed class SeedReferenceTests
{
    private const string ReviewFile = "seed/content/case-reviews/child-alder.md";

    [Fact]
    public async Task Import_BrokenLinkInTheBody_SaysWhere()
    {
        using var seed = new SeedTree().WithPage("about.md", body: "## About\n\nFirst line,\nthen [a link](/nowhere).\n\n- [another](/case-reviews/none#top)\n");

        Assert.Equal(
            [
                "seed/content/about.md:8: The link '/nowhere' leads to no page of this site.",
                "seed/content/about.md:10: The link '/case-reviews/none#top' leads to no page of this site.",
            ],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_BrokenLinkInATable_SaysWhere()
    {
        using var seed = new SeedTree().WithPage("about.md", body: "| a | b |\n|---|---|\n| c | d |\n| e | [f](/nowhere) |\n");

        Assert.Equal(["seed/content/about.md:8: The link '/nowhere' leads to no page of this site."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("background: See [this](/nowhere).\n", 10)]
    [InlineData("background: |\n  First.\n\n  See [this](/nowhere).\n", 13)]
    [InlineData("background: >-\n  See [this](/nowhere).\n", 11)]
    public async Task Import_BrokenLinkInAFrontMatterText_SaysWhere(string frontMatter, int line)
    {
        using var seed = new SeedTree().WithReview(frontMatter);

        Assert.Equal([$"{ReviewFile}:{line}: The link '/nowhere' leads to no page of this site."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("[x](about.md)", "The link 'about.md' must begin with / (this site), https://, mailto: or tel:.")]
    [InlineData("[x](http://example.org)", "The link 'http://example.org' must begin with / (this site), https://, mailto: or tel:.")]
    [InlineData("[x](javascript:alert(1))", "The link 'javascript:alert(1)' must begin with / (this site), https://, mailto: or tel:.")]
    [InlineData("[x](//case-reviews)", "The link '//case-reviews' must begin with / (this site), https://, mailto: or tel:.")]
    [InlineData("[x]()", "A link has no address.")]
    [InlineData("![x](/logo.png)", "Images can't stand in Markdown: use a file property.")]
    [InlineData("# Big", "Headings inside a page begin at level 2: its name is the level 1.")]
    public async Task Import_MarkdownThatPagesMayNotHave_SaysWhere(string body, string reason)
    {
        using var seed = new SeedTree().WithPage("about.md", body: "Text.\n\n" + body + "\n");

        Assert.Equal([$"seed/content/about.md:7: {reason}"], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_PickedDocumentIsMissing_SaysWhere()
    {
        using var seed = WithTheme(new SeedTree()).WithReview("themes:\n  - /themes/neglect\n  - /themes/none\nagencies: /agencies/none\n");

        Assert.Equal(
            [$"{ReviewFile}:12: '/themes/none' is no document of this content.", $"{ReviewFile}:13: '/agencies/none' is no document of this content."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_PickedDocumentHasTheWrongType_SaysWhere()
    {
        using var seed = WithTheme(new SeedTree()).WithReview("themes:\n  - /themes/neglect\n  - /case-reviews\n");

        Assert.Equal([$"{ReviewFile}:12: '/case-reviews' is a Case reviews; 'Themes' takes theme."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FileIsMissing_SaysWhere()
    {
        using var seed = new SeedTree().WithReview("report: files/none.pdf\n");

        Assert.Equal([$"{ReviewFile}:10: The file 'files/none.pdf' is missing from {seed.Root}."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FileHasTheWrongEnding_SaysWhere()
    {
        using var seed = new SeedTree().With("files/report.docx", "PK").WithReview("report: files/report.docx\n");

        Assert.Equal([$"{ReviewFile}:10: 'Report' takes pdf files, not 'files/report.docx'."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("../outside.pdf")]
    [InlineData("files/../../outside.pdf")]
    [InlineData("/etc/outside.pdf")]
    [InlineData("../seed-of-another/outside.pdf")]
    public async Task Import_FileIsOutsideTheFolder_SaysWhere(string file)
    {
        using var seed = new SeedTree().With("../outside.pdf", TestPdf.WithText("x")).With("../seed-of-another/outside.pdf", TestPdf.WithText("x"))
            .WithReview($"report: {file}\n");

        Assert.Equal([$"{ReviewFile}:10: The file '{file}' is outside the content's folder."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FileIsNotReallyAPdf_SaysWhereAndKeepsNoOtherFile()
    {
        using var seed = new SeedTree()
            .With("files/good.pdf", TestPdf.WithText("Good"))
            .With("files/bad.pdf", "MZ")
            .WithReview("report: files/good.pdf\nbriefing: files/bad.pdf\n");

        Assert.StartsWith($"{ReviewFile}:11: 'files/bad.pdf': This is a program.", Assert.Single(await seed.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TwoFoldersHaveFilesOfOneName_SaysWhere()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var first = new SeedTree().With("files/report.pdf", TestPdf.WithText("One")).WithReview("report: files/report.pdf\n");
        using var second = new SeedTree().Without("content/index.md").Without("content/case-reviews/index.md")
            .With("files/report.pdf", TestPdf.WithText("Two"))
            .WithReview("report: files/report.pdf\n", "content/case-reviews/child-larch.md");

        var outcome = await store.Get<SeedImporter>().RunAsync([first.Folder, second.Folder], TestContext.Current.CancellationToken);

        Assert.Equal(
            ["seed/content/case-reviews/child-larch.md:10: Another folder has a file 'files/report.pdf' too. Give one of them another name."],
            Assert.IsType<ImportOutcome.Refused>(outcome).Problems.Select(p => p.ToString()));
    }

    private static SeedTree WithTheme(SeedTree seed) => seed
        .With("content/themes/index.md", "---\ntype: themes\nname: Themes\n---\n")
        .With("content/themes/neglect.md", "---\ntype: theme\nname: Neglect\n---\n");
}
