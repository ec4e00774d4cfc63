using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Desk.Boards;

/// <summary>What tests of the boards make: a branch of the tree of their own, so that they see nothing of each other, and documents in it.</summary>
internal static class BoardDrafts
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static CultureSnapshot Now(this SiteFactory site) => site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Default;

    /// <summary>A public page below the home page, with a name that nothing else has.</summary>
    internal static async Task<Guid> BranchAsync(this SiteFactory site)
    {
        var branch = await site.CreateAsync("page", site.Now().Home?.Id);
        await site.PublishAsync(branch, $"Branch {branch:N}", Body("A branch."), Reviewed(2099));
        return branch;
    }

    /// <summary>Somebody with roles for a branch.</summary>
    internal static async Task<DeskClient> DeskInAsync(this SiteFactory site, Guid branch, string name, params string[] roles) =>
        await site.DeskOfAsync(await site.AddPersonAsync(name, branch, Cancellation, roles), Cancellation);

    /// <summary>A draft of a person.</summary>
    internal static async Task<Guid> AddAsync(this SiteFactory site, Guid writer, Guid parent, string type, string name, params (string Alias, PropertyValue Value)[] values)
    {
        var outcome = await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions { UserId = writer, ContentType = type, ParentId = parent, Name = name, Properties = Bag(values) }, Cancellation);
        return Assert.IsType<EditorialOutcome.Done>(outcome).Id ?? default;
    }

    /// <summary>A draft that was sent to be checked.</summary>
    internal static async Task<Guid> SubmittedAsync(this SiteFactory site, Guid writer, Guid parent, string name)
    {
        var page = await site.AddAsync(writer, parent, "page", name, Body("Words."));
        Done(await site.Services.GetRequiredService<SubmitDocument>().RunAsync(
            new SubmitDocumentOptions { UserId = writer, DocumentId = page, SeenHash = await site.HashAsync(page) }, Cancellation));
        return page;
    }

    /// <summary>A page that is signed and waits to be published.</summary>
    internal static async Task<Guid> ReadyAsync(this SiteFactory site, Guid writer, Guid reviewer, Guid parent, string name)
    {
        var page = await site.SubmittedAsync(writer, parent, name);
        Done(await site.Services.GetRequiredService<SignGate>().RunAsync(
            new SignGateOptions { UserId = reviewer, DocumentId = page, Gate = "review", SeenHash = await site.HashAsync(page) }, Cancellation));
        return page;
    }

    internal static async Task<Guid> CreateAsync(this SiteFactory site, string type, Guid? parent) => Assert.IsType<CreateDocumentOutcome.Created>(
        await site.Services.GetRequiredService<CreateDocument>().RunAsync(new CreateDocumentOptions { ContentType = type, ParentId = parent }, Cancellation)).DocumentId;

    /// <summary>Publishes the next version of a document without asking anybody, and waits until it is public.</summary>
    internal static async Task PublishAsync(this SiteFactory site, Guid document, string name, params (string Alias, PropertyValue Value)[] values)
    {
        Assert.IsType<SaveVersionOutcome.Saved>(await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = document, Name = name, Properties = Bag(values), CreatedBy = "A test" }, Cancellation));
        await site.ShownAsync(await site.Services.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = document }, Cancellation));
    }

    internal static async Task<Guid> PublishedAsync(this SiteFactory site, Guid parent, string type, string name, params (string Alias, PropertyValue Value)[] values)
    {
        var document = await site.CreateAsync(type, parent);
        await site.PublishAsync(document, name, values);
        return document;
    }

    /// <summary>Waits until the public sees what an operation did.</summary>
    internal static async Task ShownAsync(this SiteFactory site, EditorialOutcome outcome)
    {
        Done(outcome);
        var (published, sequence) = (site.Services.GetRequiredService<PublishedSite>(), Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
        for (var changed = published.NextChange; published.Sequence < sequence; changed = published.NextChange)
            await changed.WaitAsync(Cancellation);
    }

    internal static async Task<string> HashAsync(this SiteFactory site, Guid document)
    {
        await using var db = await site.OpenAsync();
        return await db.Versions.Where(v => v.DocumentId == document && v.Culture == Cultures.Default).OrderByDescending(v => v.Number).Select(v => v.ContentHash).FirstAsync(Cancellation);
    }

    internal static Task<EditorialDbContext> OpenAsync(this SiteFactory site) =>
        site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);

    internal static void Done(EditorialOutcome outcome) => Assert.True(
        outcome is EditorialOutcome.Done, outcome is EditorialOutcome.Refused refused ? string.Join(" ", refused.Reasons.Select(r => r.Reason)) : "");

    internal static async Task RedirectsAsync(Task<HttpResponseMessage> sending, string? to = null)
    {
        using var response = await sending;
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {(await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).Body?.TextContent}");
        if (to is not null)
            Assert.Equal(to, response.Headers.Location?.OriginalString);
    }

    internal static async Task AnswersAsync(HttpStatusCode status, Task<HttpResponseMessage> asking)
    {
        using var response = await asking;
        Assert.Equal(status, response.StatusCode);
    }

    internal static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    internal static (string, PropertyValue) Body(string text) => ("body", new RichTextValue($"<p>{text}</p>"));

    internal static (string, PropertyValue) Reviewed(int year) => ("lastReviewed", new DateValue(new DateOnly(year, 1, 1)));

    private static PropertyBag Bag((string Alias, PropertyValue Value)[] values) => new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));
}
