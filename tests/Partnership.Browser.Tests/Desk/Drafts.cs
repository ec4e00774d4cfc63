using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;

namespace Partnership.Browser.Tests.Desk;

/// <summary>Pages that are not public, for tests that write on them.</summary>
internal static class Drafts
{
    /// <summary>A page, below the home page unless another is named.</summary>
    internal static async Task<Guid> AddPageAsync(this DeskSite site, Guid writer, string name, Guid? parent = null) =>
        await site.AddAsync(writer, ContentTypes.Page, name, parent ?? await site.OnlyAsync(ContentTypes.Home));

    /// <summary>A case review with nothing but its name.</summary>
    internal static async Task<Guid> AddReviewAsync(this DeskSite site, Guid writer, string name) =>
        await site.AddAsync(writer, ContentTypes.CaseReview, name, await site.OnlyAsync(ContentTypes.CaseReviews));

    /// <summary>The only document of a type.</summary>
    internal static async Task<Guid> OnlyAsync(this DeskSite site, string type)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync();
        return await db.Documents.Where(d => d.ContentType == type).Select(d => d.Id).SingleAsync();
    }

    /// <summary>What was made.</summary>
    internal static Guid Made(EditorialOutcome outcome) => outcome is EditorialOutcome.Done { Id: { } id }
        ? id
        : throw new InvalidOperationException(outcome is EditorialOutcome.Refused refused ? string.Join(" ", refused.Reasons.Select(r => r.Reason)) : "It made nothing.");

    private static async Task<Guid> AddAsync(this DeskSite site, Guid writer, string type, string name, Guid parent) => Made(
        await site.Services.GetRequiredService<AddDocument>().RunAsync(
            new AddDocumentOptions
            {
                UserId = writer,
                ContentType = type,
                ParentId = parent,
                Name = name,
                Properties = PropertyBag.Empty,
            },
            default));
}
