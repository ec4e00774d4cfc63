using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Many people who save in the same moment, each through the form.</summary>
public sealed class ManyEditorsTests(SharedDesk site)
{
    private const int Editors = 20;
    private const int Saves = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_TwentyAtOnce_NothingIsLostAndNobodyHearsOfALock()
    {
        var pages = new Guid[Editors];
        for (var i = 0; i < Editors; i++)
            pages[i] = await site.DraftAsync("page", $"Of editor {i}", Drafts.Bag(("summary", new TextValue("Before."))));

        var answers = await Task.WhenAll(pages.Select(SaveAsync));

        Assert.All(answers.SelectMany(a => a), status => Assert.Equal(HttpStatusCode.Redirect, status));
        foreach (var page in pages)
        {
            Assert.Equal(1 + Saves, await site.CountVersionsAsync(page));
            Assert.Equal($"Save {Saves - 1}.", (await site.ValuesAsync(page)).Text("summary"));
            Assert.Equal(Saves, await site.QueryAsync(db => db.AuditTrail.CountAsync(e => e.DocumentId == page && e.Action == Partnership.Editorial.Auditing.AuditAction.Edited, Cancellation)));
        }
    }

    private async Task<List<HttpStatusCode>> SaveAsync(Guid page)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < Saves; i++)
        {
            using var response = await desk.SubmitAsync(Drafts.Edit(page), "#edit_form", new Dictionary<string, string?> { ["summary"] = $"Save {i}." }, Cancellation, "button[value=save]");
            answers.Add(response.StatusCode);
        }

        return answers;
    }
}
