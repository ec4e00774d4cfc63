using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Text;

/// <summary>A page of text.</summary>
public sealed class TextPageModel : ContentPage
{
    /// <summary>The pages directly below it.</summary>
    public IReadOnlyList<ContentItem> Below =>
        [.. Culture.ChildrenOf(Item.Id).Where(c => Culture.Schema.Find(c.ContentType)?.Kind == DocumentKind.Page)];
}
