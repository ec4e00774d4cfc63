using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>
/// Stands before what Umbraco uses to write the properties of documents, blocks and picked items, so that nothing internal is among
/// them, whoever asked: a visitor, a preview or a webhook.
/// </summary>
internal sealed class PublicExpansionAccessor(IOutputExpansionStrategyAccessor inner, PublicProperties publicProperties) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = inner.TryGetValue(out var strategy) ? strategy as PublicExpansion ?? new PublicExpansion(strategy, publicProperties) : null;
        return outputExpansionStrategy is not null;
    }
}

/// <summary>Takes out of the properties what may not leave.</summary>
internal sealed class PublicExpansion(IOutputExpansionStrategy inner, PublicProperties publicProperties) : IOutputExpansionStrategy
{
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
        publicProperties.Of(element.ContentType.Alias, inner.MapElementProperties(element));

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) =>
        publicProperties.Of(content.ContentType.Alias, inner.MapContentProperties(content));

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) =>
        inner.MapMediaProperties(media, skipUmbracoProperties);
}
