using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

/// <summary>A small folder of starting content: a home page, a list of reviews, and what a test adds.</summary>
internal sealed class SeedTree : IDisposable
{
    internal const string Review =
        """
        ---
        type: caseReview
        name: Child Alder
        reference: CR-1
        reviewType: rapid-review
        area: The borough
        pseudonym: Child Alder
        learning: We learnt.
        publishedOn: 2026-02-01
        ---
        """;

    private readonly TemporaryFolder folder = new();

    internal SeedTree()
    {
        With("content/index.md", "---\ntype: home\nname: Home\nheading: Safer together\nintro: Welcome.\n---\n");
        With("content/case-reviews/index.md", "---\ntype: caseReviews\nname: Case reviews\n---\n");
    }

    internal SeedFolder Folder => new(folder.File("seed"));

    internal string Root => Folder.Root;

    internal SeedTree With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    internal SeedTree With(string path, byte[] bytes)
    {
        var file = folder.File(Path.Combine("seed", path));
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>A page with that front matter below type and name, from line 4 on, and that body.</summary>
    internal SeedTree WithPage(string path, string frontMatter = "", string body = "") =>
        With("content/" + path, $"---\ntype: page\nname: Page\n{frontMatter}---\n{body}");

    /// <summary>The review with more front matter, from line 10 on.</summary>
    internal SeedTree WithReview(string frontMatter, string path = "content/case-reviews/child-alder.md") =>
        With(path, Review[..^3] + frontMatter + "---\n");

    internal SeedTree Without(string path)
    {
        File.Delete(folder.File(Path.Combine("seed", path)));
        return this;
    }

    internal Task<ImportOutcome> ImportAsync(EditorialStore store) =>
        store.Get<SeedImporter>().RunAsync([Folder], TestContext.Current.CancellationToken);

    /// <summary>The problems for which the tree is refused, as text; sees to it that nothing is stored.</summary>
    internal async Task<IEnumerable<string>> ProblemsAsync()
    {
        await using var store = await EditorialStore.CreateAsync();
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(store));
        await AssertNothingStoredAsync(store);
        return refused.Problems.Select(p => p.ToString());
    }

    internal static async Task AssertNothingStoredAsync(EditorialStore store)
    {
        var rows = await store.QueryAsync(async db =>
            await db.Documents.CountAsync() + await db.Versions.CountAsync() + await db.Publications.CountAsync()
            + await db.MediaFiles.CountAsync() + await db.PublicationLog.CountAsync());
        Assert.Equal(0, rows);
        Assert.Empty(Directory.Exists(store.MediaPath) ? Directory.GetFiles(store.MediaPath, "*", SearchOption.AllDirectories) : []);
    }

    public void Dispose() => folder.Dispose();
}
