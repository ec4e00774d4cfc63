using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Content.Previews;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Following;
using Partnership.Delivery.Source.Tree;

namespace Partnership.Delivery.Source.Preview;

/// <summary>Reads what an editor has saved in Umbraco and not published. Nothing of it is kept, and it never enters what is public.</summary>
public sealed class UmbracoPreviews
{
    private readonly UmbracoClient client;
    private readonly UmbracoSource source;
    private readonly ItemMapper mapper;
    private readonly CultureMap cultures;
    private readonly UmbracoOptions settings;

    internal UmbracoPreviews(UmbracoClient client, UmbracoSource source, ItemMapper mapper, CultureMap cultures, IOptions<UmbracoOptions> options)
    {
        (this.client, this.source, this.mapper, this.cultures) = (client, source, mapper, cultures);
        settings = options.Value;
    }

    /// <summary>Whether a link with a token may show a document.</summary>
    public bool MaySee(Guid id, string culture, long until, string token, DateTimeOffset now) =>
        settings.PreviewSecret is { Length: > 0 } secret && PreviewToken.IsValid(secret, id, culture, until, token, now);

    /// <summary>The document as it was saved, in one culture; null when there is none, or Umbraco can't be asked.</summary>
    /// <param name="id">The document.</param>
    /// <param name="culture">Umbraco's name of the language; empty for its default.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PublicDocument?> FindAsync(Guid id, string culture, CancellationToken cancellationToken)
    {
        var own = culture.Length == 0 ? Cultures.Default : cultures.ToSite(culture);
        if (own is null
            || await client.ItemAsync(id, culture.Length == 0 ? null : culture, isPreview: true, cancellationToken) is not UmbracoAnswer<RemoteItem>.Found { Value: var item }
            || mapper.Map(item, own) is not { } version)
            return null;
        var known = source.State.Documents.GetValueOrDefault(id)?.Document;
        var published = known?.Versions.FirstOrDefault(v => v.Culture == own);
        return new PublicDocument
        {
            Id = id,
            // Umbraco doesn't tell where a document stands that was never public: it is shown as if it stood below the first page.
            ParentId = known is { Versions.IsEmpty: false } ? known.ParentId : item.Id == item.Route.StartItemId ? null : item.Route.StartItemId,
            SortOrder = known?.SortOrder ?? int.MaxValue,
            ContentType = item.ContentType,
            CreateDate = item.CreateDate,
            Versions =
            [
                new PublicVersion
                {
                    Culture = own,
                    Name = version.Name,
                    Segment = published?.Segment ?? UrlSegment.FromName($"preview-{id}"),
                    FirstPublished = published?.FirstPublished ?? item.UpdateDate,
                    UpdateDate = item.UpdateDate,
                    Withdrawal = version.Withdrawal,
                    Properties = version.Properties,
                },
            ],
            Media = [.. version.Files.Select(f => source.State.Files.GetValueOrDefault(f.Id)?.Item).OfType<MediaItem>().DistinctBy(m => m.Id)],
        };
    }
}
