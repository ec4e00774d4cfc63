using Partnership.Content.Items;

namespace Partnership.Search.Suggesting;

/// <summary>What somebody may want to type.</summary>
/// <param name="Text">The words.</param>
/// <param name="Page">The page that has them as its title, or null when they are just words.</param>
public sealed record SearchSuggestion(string Text, ContentItem? Page);
