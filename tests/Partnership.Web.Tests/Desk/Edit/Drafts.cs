using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Testing;

namespace Partnership.Web.Tests.Desk.Edit;

/// <summary>Documents for tests of the form, made without going through the desk.</summary>
internal static class Drafts
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ContentSchema Schema(this SiteFactory site) => site.Services.GetRequiredService<ContentSchema>();

    public static PropertyBag Bag(params (string Alias, PropertyValue Value)[] values) => new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));

    /// <summary>The document of a type that the starting content has.</summary>
    public static Task<Guid> TheAsync(this SiteFactory site, string type) =>
        site.QueryAsync(db => db.Documents.Where(d => d.ContentType == type).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Select(d => d.Id).FirstAsync(Cancellation));

    /// <summary>A new document with a first version.</summary>
    /// <param name="site">The site.</param>
    /// <param name="type">Its type; below the home page when no parent is given, whether the schema allows it or not.</param>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="parent">The document above it.</param>
    public static async Task<Guid> DraftAsync(this SiteFactory site, string type, string name, PropertyBag? values = null, Guid? parent = null)
    {
        var id = Guid.CreateVersion7();
        await using var db = await site.OpenAsync();
        db.Documents.Add(new Document { Id = id, ContentType = type, ParentId = parent ?? await site.TheAsync("home"), SortOrder = 900, CreatedAt = DateTime.UnixEpoch });
        await db.SaveChangesAsync(Cancellation);
        if (values is not null)
            await site.SaveAsync(id, name, values);
        return id;
    }

    /// <summary>The next version of a document, in somebody else's name.</summary>
    public static async Task<Guid> SaveAsync(this SiteFactory site, Guid id, string name, PropertyBag values, string culture = Cultures.Default, string by = "Somebody Else") =>
        Assert.IsType<SaveVersionOutcome.Saved>(await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = id, Name = name, Culture = culture, Properties = values, CreatedBy = by }, Cancellation)).VersionId;

    /// <summary>A file of the media library that no document uses. Nobody reads its bytes.</summary>
    public static async Task<Guid> FileAsync(this SiteFactory site, string fileName)
    {
        await using var db = await site.OpenAsync();
        var file = new MediaFile
        {
            Id = Guid.NewGuid(),
            FileName = fileName,
            Extension = Path.GetExtension(fileName).TrimStart('.'),
            MediaType = "application/pdf",
            Bytes = 1234,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
            CreatedAt = DateTime.UnixEpoch,
        };
        db.MediaFiles.Add(file);
        await db.SaveChangesAsync(Cancellation);
        return file.Id;
    }

    /// <summary>The newest version of a document.</summary>
    public static Task<DocumentVersion> NewestAsync(this SiteFactory site, Guid id, string culture = Cultures.Default) =>
        site.QueryAsync(db => db.Versions.Where(v => v.DocumentId == id && v.Culture == culture).OrderByDescending(v => v.Number).FirstAsync(Cancellation));

    /// <summary>The values of the newest version.</summary>
    public static async Task<PropertyBag> ValuesAsync(this SiteFactory site, Guid id, string culture = Cultures.Default)
    {
        var type = await site.QueryAsync(db => db.Documents.Where(d => d.Id == id).Select(d => d.ContentType).SingleAsync(Cancellation));
        return new PropertyJsonReader(site.Schema()).Read((await site.NewestAsync(id, culture)).Properties, site.Schema().Get(type));
    }

    public static Task<int> CountVersionsAsync(this SiteFactory site, Guid id, string culture = Cultures.Default) =>
        site.QueryAsync(db => db.Versions.CountAsync(v => v.DocumentId == id && v.Culture == culture, Cancellation));

    public static Task<int> CountAuditLinesAsync(this SiteFactory site, Guid id) =>
        site.QueryAsync(db => db.AuditTrail.CountAsync(e => e.DocumentId == id, Cancellation));

    public static async Task<T> QueryAsync<T>(this SiteFactory site, Func<EditorialDbContext, Task<T>> query)
    {
        await using var db = await site.OpenAsync();
        return await query(db);
    }

    public static Task<EditorialDbContext> OpenAsync(this SiteFactory site) =>
        site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(Cancellation);

    /// <summary>The address of the form of a document.</summary>
    public static string Edit(Guid id, string culture = Cultures.Default) => $"/desk/documents/{id}/edit?culture={culture}";
}
