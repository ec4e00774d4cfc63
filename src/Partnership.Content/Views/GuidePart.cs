using Partnership.Content.Items;
using Partnership.Content.Snapshots;

namespace Partnership.Content.Views;

/// <summary>A guide that is read part by part.</summary>
public sealed class Guide(ContentItem item, CultureSnapshot site)
{
    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>The parts, in reading order.</summary>
    public IReadOnlyList<GuidePart> Parts { get; } = GuidePart.Of(item, site);

    /// <summary>The guide that a part belongs to.</summary>
    /// <exception cref="InvalidOperationException">The item is no part of a guide.</exception>
    public static Guide Around(ContentItem part, CultureSnapshot site) => site.ParentOf(part) is { ContentType: ContentTypes.Guide } guide
        ? new Guide(guide, site)
        : throw new InvalidOperationException($"{part.Path} is not part of a guide.");
}

/// <summary>One part of a guide, with its neighbours.</summary>
public sealed class GuidePart
{
    private GuidePart(ContentItem item, int number)
    {
        Item = item;
        Number = number;
    }

    /// <summary>The document.</summary>
    public ContentItem Item { get; }

    /// <summary>Its place in the guide, from 1.</summary>
    public int Number { get; }

    /// <summary>The part before, or null.</summary>
    public GuidePart? Previous { get; private set; }

    /// <summary>The part after, or null.</summary>
    public GuidePart? Next { get; private set; }

    internal static IReadOnlyList<GuidePart> Of(ContentItem guide, CultureSnapshot site)
    {
        var parts = site.ChildrenOf(guide.Id).Where(c => c.ContentType == ContentTypes.GuidePart).Select((c, i) => new GuidePart(c, i + 1)).ToArray();
        for (var i = 1; i < parts.Length; i++)
            (parts[i].Previous, parts[i - 1].Next) = (parts[i - 1], parts[i]);
        return parts;
    }
}
