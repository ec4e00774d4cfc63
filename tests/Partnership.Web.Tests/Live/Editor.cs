using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;

namespace Partnership.Web.Tests.Live;

/// <summary>Somebody who works with the operations of the store, and waits until the public sees it.</summary>
internal sealed class Editor(LiveSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ContentItem At(string path) => site.Now.Find(RoutePath.Parse(path)) ?? throw new InvalidOperationException($"Nothing is published at {path}.");

    public async Task<Guid> CreateAsync(string contentType, string parentPath)
    {
        var outcome = await site.Services.GetRequiredService<CreateDocument>()
            .RunAsync(new CreateDocumentOptions { ContentType = contentType, ParentId = At(parentPath).Id }, Cancel);
        return Assert.IsType<CreateDocumentOutcome.Created>(outcome).DocumentId;
    }

    public async Task<Guid> SaveAsync(Guid id, string name, params (string Alias, PropertyValue Value)[] properties)
    {
        var outcome = await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Name = name,
                Properties = new PropertyBag(properties.Select(p => KeyValuePair.Create(p.Alias, p.Value))),
                CreatedBy = "internal-author-qz71",
                ChangeNote = "internal-note-qz72",
            },
            Cancel);
        return Assert.IsType<SaveVersionOutcome.Saved>(outcome).VersionId;
    }

    /// <summary>Saves what a published document says with some values changed; a null takes the value away.</summary>
    public Task<Guid> SaveChangedAsync(ContentItem item, params (string Alias, PropertyValue? Value)[] changes) => SaveAsync(
        item.Id,
        item.Name,
        [
            .. item.Properties.Where(p => changes.All(c => c.Alias != p.Key)).Select(p => (p.Key, p.Value)),
            .. changes.Where(c => c.Value is not null).Select(c => (c.Alias, c.Value!)), // just asked
        ]);

    public async Task<Guid> PublishNewAsync(string contentType, string parentPath, string name, params (string Alias, PropertyValue Value)[] properties)
    {
        var id = await CreateAsync(contentType, parentPath);
        await SaveAsync(id, name, properties);
        await PublishAsync(id);
        return id;
    }

    public async Task PublishAsync(Guid id) =>
        await ShownAsync(await site.Services.GetRequiredService<PublishDocument>().RunAsync(new PublishDocumentOptions { DocumentId = id }, Cancel));

    public async Task MoveAsync(Guid id, string parentPath) => await ShownAsync(
        await site.Services.GetRequiredService<MoveDocument>().RunAsync(new MoveDocumentOptions { DocumentId = id, ParentId = At(parentPath).Id, SortOrder = 1 }, Cancel));

    public async Task WithdrawAsync(Guid id, string explanation) => await ShownAsync(
        await site.Services.GetRequiredService<WithdrawDocument>().RunAsync(new WithdrawDocumentOptions { DocumentId = id, Explanation = explanation }, Cancel));

    public async Task RemoveAsync(Guid id) =>
        await ShownAsync(await site.Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = id }, Cancel));

    public async Task EraseAsync(Guid id) => await ShownAsync(await site.Services.GetRequiredService<EraseDocument>().RunAsync(id, Cancel));

    private async Task ShownAsync(EditorialOutcome outcome)
    {
        if (outcome is EditorialOutcome.Refused refused)
            Assert.Fail(string.Join(' ', refused.Reasons.Select(r => r.Reason)));
        await site.ShowsAsync(Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);
    }
}
