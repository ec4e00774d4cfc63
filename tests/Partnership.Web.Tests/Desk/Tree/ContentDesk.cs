using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Testing;

namespace Partnership.Web.Tests.Desk.Tree;

/// <summary>What tests of the tree put into the store behind the desk's back, each with a name of its own.</summary>
internal static class ContentDesk
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A name that no other test has.</summary>
    internal static string NameOf(string words) => $"{words} {Guid.NewGuid():N}";

    internal static Task<T> QueryAsync<T>(this SiteFactory site, Func<EditorialDbContext, Task<T>> query) =>
        site.Services.GetRequiredService<EditorialSession>().ReadAsync(query, Cancellation);

    internal static Task<Guid> HomeIdAsync(this SiteFactory site) =>
        site.QueryAsync(db => db.Documents.Where(d => d.ParentId == null).Select(d => d.Id).SingleAsync(Cancellation));

    /// <summary>A document of a type that the seed has once, such as the list of reviews.</summary>
    internal static Task<Guid> OnlyAsync(this SiteFactory site, string type) =>
        site.QueryAsync(db => db.Documents.Where(d => d.ContentType == type).Select(d => d.Id).FirstAsync(Cancellation));

    internal static async Task<Guid> DraftAsync(this SiteFactory site, Guid parent, string name, string type = "page", string html = "<p>Text.</p>")
    {
        var created = Assert.IsType<CreateDocumentOutcome.Created>(await site.Services.GetRequiredService<CreateDocument>().RunAsync(
            new CreateDocumentOptions { ContentType = type, ParentId = parent }, Cancellation));
        await site.SaveAsync(created.DocumentId, name, html);
        return created.DocumentId;
    }

    internal static async Task SaveAsync(this SiteFactory site, Guid id, string name, string html = "<p>Text.</p>") =>
        Assert.IsType<SaveVersionOutcome.Saved>(await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Name = name,
                CreatedBy = "An editor",
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("body", new RichTextValue(html))]),
            },
            Cancellation));

    /// <summary>A page of text that the public can read.</summary>
    internal static async Task<Guid> PublicPageAsync(this SiteFactory site, Guid parent, string name, string html = "<p>Text.</p>")
    {
        var id = await site.DraftAsync(parent, name, html: html);
        Assert.IsType<EditorialOutcome.Done>(await site.Services.GetRequiredService<PublishDocument>().RunAsync(
            new PublishDocumentOptions { DocumentId = id }, Cancellation));
        return id;
    }

    internal static Task<string> PathAsync(this SiteFactory site, Guid id) =>
        site.QueryAsync(db => db.Publications.Where(p => p.DocumentId == id).Select(p => p.Path).SingleAsync(Cancellation));

    internal static Task<List<Guid>> ChildrenAsync(this SiteFactory site, Guid parent) => site.QueryAsync(
        db => db.Documents.Where(d => d.ParentId == parent && d.BinnedAt == null).OrderBy(d => d.SortOrder).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(Cancellation));

    internal static async Task<string> TextAsync(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation));
}
