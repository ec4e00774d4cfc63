using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

/// <summary>Each mistake that a writer can make is named with its file and line, and nothing is stored.</summary>
public sealed class SeedMistakeTests
{
    [Fact]
    public async Task Import_FrontMatterIsMissing_SaysWhere()
    {
        using var seed = new SeedTree().With("content/about.md", "## About us\n");

        Assert.Equal(
            ["seed/content/about.md:1: The file must begin with front matter: a line '---', keys with values, and a line '---'."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FrontMatterIsNotClosed_SaysWhere()
    {
        using var seed = new SeedTree().With("content/about.md", "---\ntype: page\nname: About\n");

        Assert.Equal(
            ["seed/content/about.md:1: The file must begin with front matter: a line '---', keys with values, and a line '---'."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FrontMatterIsAList_SaysWhere()
    {
        using var seed = new SeedTree().With("content/about.md", "---\n- type\n---\n");

        Assert.Equal(["seed/content/about.md:2: The front matter must be a list of keys with values."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("summary: \"not closed\n")]
    [InlineData("  summary: badly: indented\n")]
    public async Task Import_BadYaml_SaysWhere(string frontMatter)
    {
        using var seed = new SeedTree().WithPage("about.md", frontMatter);

        var problem = Assert.Single(await seed.ProblemsAsync());

        Assert.StartsWith("seed/content/about.md:4: The front matter is not valid YAML: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_KeyTwice_SaysWhere()
    {
        using var seed = new SeedTree().WithPage("about.md", "summary: One\nlastReviewed: 2026-01-01\nsummary: Two\n");

        var problem = Assert.Single(await seed.ProblemsAsync());

        Assert.StartsWith("seed/content/about.md:6: The front matter is not valid YAML: ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gossip")]
    [InlineData("recommendation")]
    public async Task Import_UnknownType_SaysWhere(string type)
    {
        using var seed = new SeedTree().With("content/about.md", $"---\nname: About\ntype: {type}\n---\n");

        Assert.Equal([$"seed/content/about.md:3: 'type' must name a document type; '{type}' is none."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TypeIsMissing_SaysWhere()
    {
        using var seed = new SeedTree().With("content/about.md", "---\nname: About\n---\n");

        Assert.Equal(["seed/content/about.md:2: 'type' must name a document type; '' is none."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_UnknownProperty_SaysWhereAndWhatThereIs()
    {
        using var seed = new SeedTree().WithPage("about.md", "summary: Fine\nsumary: Misspelt\n");

        Assert.Equal(
            ["seed/content/about.md:5: 'Page' has no property 'sumary'. It has: summary, shortName, lastReviewed, printedAddresses, body."],
            await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("---\ntype: page\n---\n", 2)]
    [InlineData("---\ntype: page\nsummary: A page\nname: ''\n---\n", 4)]
    public async Task Import_NameIsMissing_SaysWhere(string text, int line)
    {
        using var seed = new SeedTree().With("content/about.md", text);

        Assert.Equal([$"seed/content/about.md:{line}: 'name' is missing: it is the title of the page."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_NameIsTooLong_SaysWhere()
    {
        using var seed = new SeedTree().With("content/about.md", $"---\ntype: page\nname: {new string('n', 201)}\n---\n");

        Assert.Equal(["seed/content/about.md:3: 'name' has 201 characters; it may have 200."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("lastReviewed: 31/03/2026\n", "'31/03/2026' is not a date like 2026-03-31.")]
    [InlineData("lastReviewed: 2026-02-30\n", "'2026-02-30' is not a date like 2026-03-31.")]
    [InlineData("lastReviewed: [2026-02-03]\n", "One value was expected here, not a list.")]
    [InlineData("summary: [One, Two]\n", "One value was expected here, not a list.")]
    public async Task Import_ValueOfAnotherShape_SaysWhere(string frontMatter, string reason)
    {
        using var seed = new SeedTree().WithPage("about.md", frontMatter);

        Assert.Equal([$"seed/content/about.md:4: {reason}"], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_WrongChoice_SaysWhereAndWhatThereIs()
    {
        using var seed = new SeedTree().WithReview("ageBand: 7\n");

        Assert.Equal(
            ["seed/content/case-reviews/child-alder.md:10: 'Age of the child' can't be '7'. It may be: "
                + "under-1, 1-to-4, 5-to-9, 10-to-14, 15-to-17, mixed."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_RequiredValueIsMissing_SaysSo()
    {
        using var seed = new SeedTree().With("content/index.md", "---\ntype: home\nname: Home\nheading: Safer together\n---\n");

        Assert.Equal(["seed/content/index.md:2: 'Introduction' is required."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_BlockIsWrong_SaysWhere()
    {
        using var seed = new SeedTree().WithReview(
            "recommendations:\n  - number: 1\n    text: Do it.\n  - number: many\n    text: Do that.\n    colour: red\n  - just words\n");

        Assert.Equal(
            [
                "seed/content/case-reviews/child-alder.md:10: 'Number' is required.",
                "seed/content/case-reviews/child-alder.md:13: 'many' is not a number.",
                "seed/content/case-reviews/child-alder.md:15: 'Recommendation' has no property 'colour'. It has: number, text, agency, themes.",
                "seed/content/case-reviews/child-alder.md:16: Entry 3 of 'Recommendations' must be keys with values.",
            ],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_BlocksAreNoList_SaysWhere()
    {
        using var seed = new SeedTree().WithReview("recommendations: none\n");

        Assert.Equal(
            ["seed/content/case-reviews/child-alder.md:10: 'Recommendations' is a list: each entry begins with a hyphen."],
            await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("reviews", "There is no document above it: /reviews needs an index.md.")]
    [InlineData("reviews/deep", "There is no document above it: /reviews/deep needs an index.md.")]
    public async Task Import_IndexIsMissing_SaysWhichFileNeedsIt(string folder, string reason)
    {
        using var seed = new SeedTree().WithPage($"{folder}/one.md");

        Assert.Equal([$"seed/content/{folder}/one.md:1: {reason}"], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TypeIsNotAllowedThere_SaysWhichFile()
    {
        using var seed = new SeedTree().With("content/child-alder.md", SeedTree.Review);

        Assert.Equal(["seed/content/child-alder.md:1: 'Case review' can't stand below 'Home page'."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TypeIsNotAllowedAtTheTop_SaysWhichFile()
    {
        using var seed = new SeedTree().Without("content/case-reviews/index.md").WithPage("index.md");

        Assert.Equal(["seed/content/index.md:1: 'Page' can't stand at the top of the tree."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("02-about.md")]
    [InlineData("about/index.md")]
    public async Task Import_TwoFilesWithOneAddress_NamesBoth(string twin)
    {
        using var seed = new SeedTree().WithPage("01-about.md").WithPage(twin);

        Assert.Equal([$"seed/content/{twin}:1: seed/content/01-about.md has the same address."], await seed.ProblemsAsync());
    }

    [Theory]
    [InlineData("About.md")]
    [InlineData("about us.md")]
    [InlineData("about_us.md")]
    [InlineData("about--us.md")]
    [InlineData("about.cy.md")]
    [InlineData("Folder/index.md")]
    public async Task Import_FileNameIsNoAddress_SaysWhich(string name)
    {
        using var seed = new SeedTree().WithPage(name);

        Assert.Equal(
            [$"seed/content/{name}:1: The name can't be part of an address: use lower-case letters, digits and single hyphens."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TranslationHasAnotherType_SaysWhere()
    {
        using var seed = new SeedTree()
            .With("content/index.cy-GB.md", "---\ntype: home\nname: Hafan\nheading: Gyda n gilydd\nintro: Croeso.\n---\n")
            .WithPage("about.md")
            .With("content/about.cy-GB.md", "---\nname: Amdanom\ntype: guide\n---\n");

        // The files are read in the order of their names, so the translation comes first.
        Assert.Equal(["seed/content/about.md:2: The translation must have the type of the original, 'guide'."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TranslationBelowAnUntranslatedPage_SaysWhichFile()
    {
        using var seed = new SeedTree().WithPage("about.md").WithPage("about.cy-GB.md");

        Assert.Equal(
            ["seed/content/about.cy-GB.md:1: The page above it has no cy-GB file, so this one would have no address: / needs one."],
            await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_TextWhereTheTypeHasNone_SaysWhere()
    {
        using var seed = new SeedTree().With("content/case-reviews/child-alder.md", SeedTree.Review + "\n\nSome text.\n");

        Assert.Equal(
            ["seed/content/case-reviews/child-alder.md:11: 'Case review' has no text below the front matter."], await seed.ProblemsAsync());
    }

    [Fact]
    public async Task Import_FolderIsMissing_SaysWhich()
    {
        await using var store = await EditorialStore.CreateAsync();
        using var folder = new TemporaryFolder();

        var outcome = await store.Get<SeedImporter>().RunAsync([new SeedFolder(folder.File("none"))], TestContext.Current.CancellationToken);

        Assert.Equal(
            [$"{folder.File("none/content")}:1: The folder is missing."],
            Assert.IsType<ImportOutcome.Refused>(outcome).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public async Task Import_ManyMistakes_NamesThemAllInTheOrderOfFilesAndLines()
    {
        using var seed = new SeedTree()
            .WithPage("b.md", "sumary: x\nlastReviewed: soon\n", "# Big\n\n[gone](/nowhere)\n")
            .With("content/a.md", "no front matter")
            .With("files/bad.pdf", "not a PDF")
            .WithReview("report: files/bad.pdf\n");

        Assert.Equal(
            [
                "seed/content/a.md:1: The file must begin with front matter: a line '---', keys with values, and a line '---'.",
                "seed/content/b.md:4: 'Page' has no property 'sumary'. It has: summary, shortName, lastReviewed, printedAddresses, body.",
                "seed/content/b.md:5: 'soon' is not a date like 2026-03-31.",
                "seed/content/b.md:7: Headings inside a page begin at level 2: its name is the level 1.",
                "seed/content/b.md:9: The link '/nowhere' leads to no page of this site.",
                "seed/content/case-reviews/child-alder.md:10: 'files/bad.pdf': We don't know",
            ],
            (await seed.ProblemsAsync()).Select(p => p.StartsWith("seed/content/case-reviews", StringComparison.Ordinal) ? p[..75] : p));
    }
}
