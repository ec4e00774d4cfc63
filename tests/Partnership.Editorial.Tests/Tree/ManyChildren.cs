using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Store;

namespace Partnership.Editorial.Tests.Tree;

/// <summary>A page with thousands below it, and a tree that counts what it asks the database.</summary>
internal static class ManyChildren
{
    /// <summary>Puts drafts below a page, called <c>Page 0001</c> and so on.</summary>
    internal static async Task AddAsync(EditorialStore store, Guid parent, int count)
    {
        await using var db = await store.OpenAsync();
        var now = store.Clock.GetUtcNow().UtcDateTime;
        foreach (var number in Enumerable.Range(1, count))
        {
            var document = new Document { Id = Guid.CreateVersion7(), ParentId = parent, SortOrder = number, ContentType = "page", CreatedAt = now };
            db.Documents.Add(document);
            var name = "Page " + number.ToString("0000", CultureInfo.InvariantCulture);
            db.Versions.Add(VersionFactory.Create(
                new NewVersion
                {
                    DocumentId = document.Id,
                    ContentType = "page",
                    Culture = "en-GB",
                    Number = 1,
                    Name = name,
                    Segment = UrlSegment.FromName(name),
                    Properties = Editing.Body("<p>Text.</p>"),
                    CreatedBy = "An editor",
                },
                new Dictionary<Guid, string>(),
                now));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A session on the store's database that counts its commands.</summary>
    internal static (EditorialSession Session, CommandCount Commands) Counting(EditorialStore store)
    {
        var count = new CommandCount();
        var factory = new CountingFactory(store.Database, count);
        return (new EditorialSession(factory, store.Get<IEditorialDatabase>(), store.Get<PublicationSignal>(), store.Clock, store.Schema), count);
    }

    internal sealed class CommandCount : DbCommandInterceptor
    {
        private int asked;

        internal int Take() => Interlocked.Exchange(ref asked, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref asked);
            return new(result);
        }
    }

    private sealed class CountingFactory(StoreDatabase database, CommandCount count) : IDbContextFactory<EditorialDbContext>
    {
        private readonly DbContextOptions<EditorialDbContext> options = Options(database, count);

        public EditorialDbContext CreateDbContext() => new(options);

        private static DbContextOptions<EditorialDbContext> Options(StoreDatabase database, CommandCount count)
        {
            var builder = new DbContextOptionsBuilder<EditorialDbContext>();
            database.Configure(builder);
            return builder.AddInterceptors(count).Options;
        }
    }
}
