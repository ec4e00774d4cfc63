using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Publishing.Comparing;

namespace Partnership.Publishing.Wording;

/// <summary>The texts in markup that nobody has sanitised: what is read, and what only a look at the source shows.</summary>
public static class MarkupTexts
{
    private static readonly string[] WorkOfMachines = ["class", "id", "style", "src", "srcset", "width", "height", "rel", "target", "type", "dir", "lang", "scope", "colspan", "rowspan"];

    /// <summary>The words: a line for each paragraph, heading, entry of a list and cell of a table.</summary>
    public static string WordsOf(string markup) => string.Join("\n\n", RichTextLines.Of(markup).Select(l => l.Text));

    /// <summary>Addresses of links, alternative texts, titles and comments.</summary>
    public static string BesidesWordsOf(string markup)
    {
        using var document = new HtmlParser().ParseDocument(markup);
        var comments = document.Descendants<IComment>().Select(c => c.Data);
        var attributes = document.All.SelectMany(e => e.Attributes).Where(a => !WorkOfMachines.Contains(a.Name) && !IsReference(a)).Select(a => a.Value);
        return string.Join("\n", comments.Concat(attributes).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
    }

    // What points to a document or file of the CMS is a number made by a machine.
    private static bool IsReference(IAttr attribute) =>
        Guid.TryParse(attribute.Value, out _)
        || attribute.Value.StartsWith("/{localLink:", StringComparison.Ordinal)
        || attribute.Value.StartsWith("umb://", StringComparison.Ordinal);
}
