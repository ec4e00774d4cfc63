using Partnership.Content.Schema;
using Partnership.Editorial.Previews;

namespace Partnership.Web.Desk.Preview;

/// <summary>What is said about a preview.</summary>
internal static class PreviewWords
{
    /// <summary>Whether the public sees what is previewed, in a sentence.</summary>
    public static string StateOf(PreviewContent content) => content switch
    {
        { IsPublic: true } => "This version is public.",
        { IsNewest: true } => "It is a draft. The public can’t see it.",
        _ => "It is an older version. The public can’t see it.",
    };

    /// <summary>Why what is shown is another page than the document's own; null when it is its own.</summary>
    public static string? PlaceOf(PreviewContent content) => content.Type.Kind switch
    {
        DocumentKind.Page => null,
        DocumentKind.Part => "It has no page of its own. You see the page that it is a part of.",
        _ => "It has no page of its own. You see the home page with it.",
    };

    /// <summary>Why there is nothing to show, in a sentence or two.</summary>
    public static string WhyNot(PreviewContent content) => content switch
    {
        { Unwritten: [var name, ..] } => $"There is no page to show yet: “{name}”, which stands above it, is not written in this language.",
        { Type.Kind: not DocumentKind.Page, Above: [.., var page] } => $"It is shown inside “{page.Name}”, which is not public yet, and you don’t have a role that lets you read that.",
        _ => "There is no page to show yet. If something above it was published a moment ago, try again.",
    };
}
