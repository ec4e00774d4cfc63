using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Drafting;
using Partnership.Editorial.Workflow;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Documents;

/// <summary>Going back to an older version, over HTTP.</summary>
public sealed class HistoryTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_OlderVersion_SaysTheSameAgainUnderANewNumber()
    {
        var (page, name) = await TwoVersionsAsync();
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await BoardDrafts.RedirectsAsync(RestoreAsync(writer, page), $"/desk/documents/{page}?culture=en-GB");

        var versions = await VersionsAsync(page);
        Assert.Equal([(1, null), (2, null), (3, "Version 1 restored")], versions.Select(v => (v.Number, v.ChangeNote)));
        Assert.Equal((name, versions[0].Properties, versions[0].ContentHash, "Wren Writer"), (versions[2].Name, versions[2].Properties, versions[2].ContentHash, versions[2].CreatedBy));
        Assert.DoesNotContain("Second.", versions[2].Properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_SomethingIsSigned_VoidsIt()
    {
        var (page, _) = await TwoVersionsAsync();
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        BoardDrafts.Done(await site.Services.GetRequiredService<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer.UserId, DocumentId = page, SeenHash = await site.HashAsync(page) }, Cancellation));
        BoardDrafts.Done(await site.Services.GetRequiredService<SignGate>().RunAsync(
            new SignGateOptions { UserId = publisher.UserId, DocumentId = page, Gate = "review", SeenHash = await site.HashAsync(page) }, Cancellation));

        await BoardDrafts.RedirectsAsync(RestoreAsync(writer, page));

        Assert.NotNull(await site.QueryAsync(db => db.SignOffs.Where(s => db.Submissions.Any(x => x.Id == s.SubmissionId && x.DocumentId == page)).Select(s => s.VoidedAt).SingleAsync(Cancellation)));
        Assert.Equal(SubmissionEnd.Edited, await site.QueryAsync(db => db.Submissions.Where(s => s.DocumentId == page).Select(s => s.End).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Restore_SomebodyHasSavedMeanwhile_IsRefused()
    {
        var (page, name) = await TwoVersionsAsync();
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var seen = (await VersionsAsync(page))[1].Id;
        await site.SaveAsync(page, name, "<p>Third.</p>");

        await BoardDrafts.AnswersAsync(HttpStatusCode.Conflict, RestoreAsync(writer, page, seen));

        Assert.Equal(3, (await VersionsAsync(page)).Count);
    }

    [Fact]
    public async Task Restore_PersonHasUnsavedChanges_IsRefusedInPlainWordsAndKeepsThem()
    {
        var (page, _) = await TwoVersionsAsync();
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        BoardDrafts.Done(await site.Services.GetRequiredService<WorkingCopies>().KeepAsync(
            new KeepFormOptions { UserId = writer.UserId, DocumentId = page, BaseVersionId = (await VersionsAsync(page))[1].Id, Form = "[]" }, Cancellation));

        using var response = await RestoreAsync(writer, page);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("You have changes on this page that are not saved.", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await VersionsAsync(page)).Count);
        Assert.Equal("[]", await site.QueryAsync(db => db.WorkingCopies.Where(w => w.DocumentId == page).Select(w => w.Form).SingleAsync(Cancellation)));
    }

    private static Task<HttpResponseMessage> RestoreAsync(DeskClient writer, Guid page, Guid? seen = null)
    {
        var fields = BoardDrafts.Fields(("number", "1"));
        if (seen is not null)
            fields["baseVersionId"] = $"{seen}";
        return writer.SubmitAsync($"/desk/documents/{page}/history", "#restore_form", fields, Cancellation);
    }

    private async Task<(Guid Page, string Name)> TwoVersionsAsync()
    {
        var name = ContentDesk.NameOf("Versions");
        var page = await site.DraftAsync(await site.HomeIdAsync(), name, html: "<p>First.</p>");
        await site.SaveAsync(page, name + " two", "<p>Second.</p>");
        return (page, name);
    }

    private Task<List<DocumentVersion>> VersionsAsync(Guid page) =>
        site.QueryAsync(db => db.Versions.Where(v => v.DocumentId == page).OrderBy(v => v.Number).ToListAsync(Cancellation));
}
