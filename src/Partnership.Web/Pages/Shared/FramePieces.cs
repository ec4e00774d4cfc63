using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Partnership.Web.Pages.Shared;

/// <summary>Parts of the frame that are the same on every page of a culture: rendered once a snapshot, then written as they are.</summary>
internal sealed class FramePieces
{
    private readonly ConcurrentDictionary<string, IHtmlContent> pieces = new(StringComparer.Ordinal);

    /// <summary>The part that a partial view makes. It may read the culture and its settings, and nothing of the page.</summary>
    public static async ValueTask<IHtmlContent> RenderAsync(IHtmlHelper html, FramePage page, string partial)
    {
        var known = page.Culture.Derive(static _ => new FramePieces()).pieces;
        if (known.TryGetValue(partial, out var piece))
            return piece;
        using var writer = new StringWriter();
        (await html.PartialAsync(partial, page)).WriteTo(writer, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        return known[partial] = new HtmlString(writer.ToString());
    }
}
