using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Web.ContentRouting;

/// <summary>The document that a request asks for.</summary>
/// <param name="Item">The document.</param>
/// <param name="Site">The culture that it belongs to.</param>
/// <param name="Page">The Razor page that shows it.</param>
internal sealed record ContentRequest(ContentItem Item, CultureSnapshot Site, string Page);
