using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>Drafts in places and languages that are not public.</summary>
internal static class PreviewDrafts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Guid> CreateBelowAsync(this LiveSite site, string contentType, Guid? parentId)
    {
        var outcome = await site.Services.GetRequiredService<CreateDocument>().RunAsync(new CreateDocumentOptions { ContentType = contentType, ParentId = parentId }, Cancel);
        return Assert.IsType<CreateDocumentOutcome.Created>(outcome).DocumentId;
    }

    public static async Task SaveInAsync(this LiveSite site, string culture, Guid id, string name, (string Alias, PropertyValue Value)[] properties)
    {
        var outcome = await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Culture = culture,
                Name = name,
                CreatedBy = "A test",
                Properties = new PropertyBag(properties.Select(p => KeyValuePair.Create(p.Alias, p.Value))),
            },
            Cancel);
        Assert.IsType<SaveVersionOutcome.Saved>(outcome);
    }
}
