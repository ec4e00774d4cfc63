using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Views;

/// <summary>The first page.</summary>
public sealed class Home(ContentItem item, CultureSnapshot site)
{
    /// <summary>The document.</summary>
    public ContentItem Item => item;

    /// <summary>What the partnership is for, in a few words.</summary>
    public string Heading => item.Properties.Text("heading") ?? item.Name;

    /// <summary>Where the visitor is, in a paragraph.</summary>
    public string Intro => item.Properties.Text("intro") ?? "";

    /// <summary>The ways in. A door to a page that isn't published is left out.</summary>
    public IReadOnlyList<Door> Doors { get; } = [.. item.Properties.Blocks("doors").Select(b => Door.From(b, site)).OfType<Door>()];
}

/// <summary>A way in on the first page.</summary>
/// <param name="Heading">What the visitor wants.</param>
/// <param name="Text">What is behind it.</param>
/// <param name="Target">The page behind it.</param>
public sealed record Door(string Heading, string Text, ContentItem Target)
{
    internal static Door? From(Block block, CultureSnapshot site) => site.Find(block.Properties.Items("link")).FirstOrDefault() is { } target
        ? new Door(block.Properties.Text("heading") ?? target.Name, block.Properties.Text("text") ?? "", target)
        : null;
}
