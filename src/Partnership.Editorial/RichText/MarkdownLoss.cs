using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>Names what a text has that Markdown can't say.</summary>
internal static class MarkdownLoss
{
    private static readonly (string Selector, string Name)[] Beyond =
    [
        ("[lang], [dir]", "a part in another language"),
        ("abbr", "an abbreviation with its meaning"),
        ("sub, sup", "small numbers or letters above or below the line"),
        ("cite, q", "the source of a quotation"),
        ("dl", "a list of terms and meanings"),
        ("ol[reversed]", "a list that counts down"),
        ("caption", "a table with a caption"),
        ("[colspan], [rowspan]", "a table with joined cells"),
        ("tbody th, tfoot, thead tr + tr, thead td", "a table with headers other than one row at its top"),
        ("td p, td ul, td ol, td br, th p, th ul, th ol, th br", "a table with several lines in a cell"),
        ("figcaption *", "an image with formatted words in its caption"),
    ];

    /// <summary>At least one name, in the order of a list that doesn't change.</summary>
    /// <param name="canonical">The text that didn't come back as it was.</param>
    public static IReadOnlyList<string> Of(IElement canonical)
    {
        var found = Beyond.Where(b => canonical.QuerySelector(b.Selector) is not null).Select(b => b.Name).ToList();
        return found.Count > 0 ? found : ["the way in which some words are marked"];
    }
}
