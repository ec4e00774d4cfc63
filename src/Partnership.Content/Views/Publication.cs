using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Content.Views;

/// <summary>A yearly report, strategy or leaflet.</summary>
public sealed class Publication(ContentItem item, CultureSnapshot site)
{
    private const string KindAlias = "kind";

    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>What kind of publication it is.</summary>
    public LabelledValue Kind => item.Properties.Text(KindAlias) is { } value
        ? new LabelledValue(value, site.LabelOf(item, KindAlias, value))
        : new LabelledValue("", "Publication");

    /// <summary>Its file, or null when it is only a page.</summary>
    public MediaItem? File { get; } = site.FirstFile(item.Properties.Files("file"));
}
