using Ganss.Xss;
using Partnership.Content.Values;

namespace Partnership.Editorial.RichText;

/// <summary>
/// Lets through the markup that pages of this site may hold, and nothing else: no scripts, styles, forms, frames, classes or
/// event handlers, whoever wrote it.
/// </summary>
public static class RichTextSanitizer
{
    // What is taken out can change how the rest reads: a paragraph that a button stood around comes to stand in another one.
    // Real texts need one turn, hostile ones three or four.
    private const int MostTurns = 10;

    // A sanitiser may be used by many threads at once as long as nobody changes its settings.
    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The attribute of a link that names the document it leads to, so that the link survives a move.</summary>
    public const string DestinationAttribute = "data-destination-id";

    /// <summary>The attribute of an image that names its file in the media library. An image has no other address.</summary>
    public const string MediaAttribute = "data-media-id";

    /// <summary>The markup that is left of <paramref name="html"/>. Sanitised once more, it stays as it is.</summary>
    /// <param name="html">A fragment of HTML from anywhere.</param>
    public static string Sanitize(string html)
    {
        var before = html;
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var after = Sanitizer.Sanitize(before);
            if (after == before)
                return after;
            before = after;
        }

        return RichTextRepairs.WordsOf(before);
    }

    /// <summary>The same values, with every formatted text in them sanitised, blocks included.</summary>
    public static PropertyBag Sanitize(PropertyBag bag) => new(bag.Select(p => KeyValuePair.Create(p.Key, Sanitize(p.Value))));

    private static PropertyValue Sanitize(PropertyValue value) => value switch
    {
        RichTextValue text => new RichTextValue(Sanitize(text.Markup)),
        BlocksValue blocks => new BlocksValue([.. blocks.Blocks.Select(b => b with { Properties = Sanitize(b.Properties) })]),
        _ => value,
    };

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "em", "i", "sub", "sup", "abbr", "cite", "q",
                "blockquote", "a", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "hr", "figure", "img", "figcaption",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "lang", "dir", "title", "start", "reversed", "colspan", "rowspan", "scope",
                DestinationAttribute, "data-destination-type", "data-link-type", "data-start-item-id", "data-start-item-path",
                MediaAttribute, "alt", // RichTextRepairs takes these two from everything but images
            },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedCssProperties = new HashSet<string>(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
            AllowDataAttributes = false,
        })
        { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, e) => e.Cancel = RichTextRepairs.Replace(e.Tag);
        sanitizer.PostProcessDom += (_, e) => RichTextRepairs.Repair(e.Document);
        return sanitizer;
    }
}
