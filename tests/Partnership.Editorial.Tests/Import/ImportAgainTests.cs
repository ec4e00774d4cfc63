using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Import;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Tests.Import;

public sealed class ImportAgainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_SecondTime_ChangesNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        var writer = await store.SomebodyAsync("writer");
        using var folder = Reviews(5);

        await folder.ImportAsync(store, writer, "/case-reviews");
        var before = await ContentAsync(store);
        var report = await folder.ImportAsync(store, writer, "/case-reviews");

        Assert.All(report.Documents, d => Assert.Equal(ImportedAs.Unchanged, d.As));
        Assert.Equal(5, report.Documents.Length);
        Assert.Equal(before, await ContentAsync(store));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(14)]
    public async Task Import_StoppedHalfWay_TheNextRunCompletesItWithNothingTwice(int after)
    {
        await using var whole = await EditorialStore.CreateAsync();
        await whole.ReviewAsync(await whole.HomeAsync(), Editing.ReviewValues());
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        using var folder = Reviews(15);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.RunAsync(store, null, "/case-reviews", new StopAfter(after, stop), stop.Token));
        var halfWay = (await ContentAsync(store)).Count;
        var report = await folder.ImportAsync(store, null, "/case-reviews");
        await folder.ImportAsync(whole, null, "/case-reviews");

        Assert.Equal(3 + after, halfWay);
        Assert.Equal((15 - after, after), (report.Count(ImportedAs.Made), report.Count(ImportedAs.Unchanged)));
        Assert.Equal((await ContentAsync(whole)).Select(c => (c.Name, c.Number)), (await ContentAsync(store)).Select(c => (c.Name, c.Number)));
        Assert.Equal(18, (await ContentAsync(store)).Count);
        Assert.Equal(await FilesAsync(whole), await FilesAsync(store));
    }

    [Fact]
    public async Task Import_FileHasChanged_MakesANewerDraft()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("page.md", "Before");
        var id = (await folder.ImportAsync(store, null)).Documents[0].Id;

        var report = await folder.WithPage("page.md", "After").ImportAsync(store, null);
        var back = await folder.WithPage("page.md", "Before").ImportAsync(store, null);

        Assert.Equal([(id, ImportedAs.Updated)], report.Documents.Concat(back.Documents).Select(d => (d.Id, d.As)).Distinct());
        Assert.Equal(["Before", "After", "Before"], await VersionsAsync(store, id));
    }

    [Theory]
    [InlineData(false, "Somebody has changed it on the desk since.")]
    [InlineData(true, "Somebody has changed it on the desk since. The file has changed too: compare the two.")]
    public async Task Import_EditorHasChangedTheDocument_IsLeftAloneAndReported(bool fileChanges, string reason)
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        using var folder = new FolderToImport().WithPage("page.md", "Brought in");
        var id = (await folder.ImportAsync(store, null)).Documents[0].Id;
        await store.SaveAsync(id, "Edited");
        if (fileChanges)
            folder.WithPage("page.md", "Brought in anew");

        var report = await folder.ImportAsync(store, null);

        Assert.Equal([(ImportedAs.LeftAlone, reason)], report.Documents.Select(d => (d.As, d.Reason ?? "")));
        Assert.Empty(report.Problems);
        Assert.Equal(["Brought in", "Edited"], await VersionsAsync(store, id));
    }

    [Fact]
    public async Task Import_ReportHasChangedButAnEditorWasThere_TakesNoFileIn()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        using var folder = Reviews(1);
        var id = (await folder.ImportAsync(store, null, "/case-reviews")).Documents[0].Id;
        await store.SaveAsync(id, "Edited");

        await folder.With("report-1.pdf", TestPdf.WithText("Another report")).ImportAsync(store, null, "/case-reviews");

        Assert.Single(await FilesAsync(store));
        Assert.Single(Directory.GetFiles(store.MediaPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Import_DocumentIsBeingChecked_IsLeftAloneUnlessNothingChanged()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.HomeAsync();
        var writer = await store.SomebodyAsync("writer");
        using var folder = new FolderToImport().WithPage("page.md", "Page");
        var id = (await folder.ImportAsync(store, writer)).Documents[0].Id;
        var hash = await store.QueryAsync(async db => (await db.Versions.NewestAsync(id, "en-GB", Cancellation))?.ContentHash);
        Assert.IsType<EditorialOutcome.Done>(await store.Get<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer, DocumentId = id, SeenHash = hash }, Cancellation));

        Assert.Equal(ImportedAs.Unchanged, (await folder.ImportAsync(store, writer)).Documents[0].As);
        var changed = (await folder.WithPage("page.md", "Another").ImportAsync(store, writer)).Documents[0];

        Assert.Equal((ImportedAs.LeftAlone, "It is being checked. The file has changed: take it back first if that matters."), (changed.As, changed.Reason));
        Assert.Equal(1, await store.QueryAsync(db => db.Submissions.CountAsync(s => s.End == SubmissionEnd.Open, Cancellation)));
    }

    [Fact]
    public async Task Import_DocumentIsBinnedOrMoved_IsFoundWhereItIs()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        var other = await store.PageAsync(home, "Other");
        var writer = await store.SomebodyAsync("writer");
        using var folder = new FolderToImport().WithPage("binned.md", "Binned").WithPage("moved/index.md", "Moved").WithPage("moved/below.md", "Below");
        var documents = (await folder.ImportAsync(store, writer)).Documents.ToDictionary(d => d.Name, d => d.Id);
        await store.Get<BinDocument>().RunAsync(writer, documents["Binned"], Cancellation);
        await store.Get<ArrangeDocuments>().MoveAsync(writer, documents["Moved"], other, Cancellation);
        await store.PageAsync(home, "Moved");

        var report = await folder.ImportAsync(store, writer);

        Assert.Empty(report.Problems);
        Assert.Equal(
            [("Binned", ImportedAs.LeftAlone), ("Below", ImportedAs.Unchanged), ("Moved", ImportedAs.Unchanged)],
            report.Documents.Select(d => (d.Name, d.As)).OrderBy(d => d.As).ThenBy(d => d.Name));
    }

    [Fact]
    public async Task Import_SameFolderBelowTwoPlaces_MakesTwo()
    {
        await using var store = await EditorialStore.CreateAsync();
        var home = await store.HomeAsync();
        await store.PageAsync(home, "One");
        await store.PageAsync(home, "Two");
        using var folder = new FolderToImport().WithPage("page.md");

        var one = await folder.ImportAsync(store, null, "/one");
        var two = await folder.ImportAsync(store, null, "/two");

        Assert.Equal(ImportedAs.Made, two.Documents[0].As);
        Assert.NotEqual(one.Documents[0].Id, two.Documents[0].Id);
    }

    [Fact]
    public async Task Import_TwoRunsAtOnce_MakeEachDocumentOnce()
    {
        await using var store = await EditorialStore.CreateAsync();
        await store.ReviewAsync(await store.HomeAsync(), Editing.ReviewValues());
        using var folder = Reviews(6);

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => folder.ImportAsync(store, null, "/case-reviews"), Cancellation)));

        Assert.All(reports, r => Assert.Empty(r.Problems));
        Assert.Equal(6, reports.Sum(r => r.Count(ImportedAs.Made)));
        Assert.Equal(9, (await ContentAsync(store)).Count);
        Assert.All(await FilesAsync(store), sha => Assert.True(store.Get<MediaFolder>().Has(sha)));
    }

    private static FolderToImport Reviews(int count)
    {
        var folder = new FolderToImport();
        foreach (var number in Enumerable.Range(1, count))
            folder.With($"child-{number}.md", $"---\ntype: caseReview\nname: Child {number}\nreport: report-{number}.pdf\n---\n")
                .With($"report-{number}.pdf", TestPdf.WithText($"Report {number}"));
        return folder;
    }

    private static async Task<List<(string Name, int Number, Guid Document)>> ContentAsync(EditorialStore store) =>
        [.. (await store.QueryAsync(db => db.Versions.Select(v => new { v.Name, v.Number, v.DocumentId }).ToListAsync(Cancellation)))
            .Select(v => (v.Name, v.Number, v.DocumentId)).OrderBy(v => v.Name, StringComparer.Ordinal).ThenBy(v => v.Number)];

    private static Task<List<string>> VersionsAsync(EditorialStore store, Guid id) =>
        store.QueryAsync(db => db.Versions.Where(v => v.DocumentId == id).OrderBy(v => v.Number).Select(v => v.Name).ToListAsync(Cancellation));

    private static Task<List<string>> FilesAsync(EditorialStore store) =>
        store.QueryAsync(db => db.MediaFiles.Select(m => m.Sha256).OrderBy(s => s).ToListAsync(Cancellation));

    private sealed class StopAfter(int documents, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == documents)
                stop.Cancel();
        }
    }
}
