using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Testing;

namespace Partnership.Web.Tests.Desk.Tree;

/// <summary>Thousands of drafts at once.</summary>
internal static class ManyPages
{
    /// <summary>Puts drafts below a page, called <c>Child 0001</c> and so on.</summary>
    internal static async Task AddAsync(SiteFactory site, Guid parent, int count)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var number in Enumerable.Range(1, count))
        {
            var document = new Document { Id = Guid.CreateVersion7(), ParentId = parent, SortOrder = number, ContentType = "page", CreatedAt = now };
            db.Documents.Add(document);
            var name = "Child " + number.ToString("0000", CultureInfo.InvariantCulture);
            db.Versions.Add(VersionFactory.Create(
                new NewVersion
                {
                    DocumentId = document.Id,
                    ContentType = "page",
                    Culture = "en-GB",
                    Number = 1,
                    Name = name,
                    Segment = UrlSegment.FromName(name),
                    Properties = PropertyBag.Empty,
                    CreatedBy = "An editor",
                },
                new Dictionary<Guid, string>(),
                now));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
