using System.Net;
using System.Text.RegularExpressions;

namespace Partnership.Content.Values;

/// <summary>A link in formatted text.</summary>
/// <param name="Document">The document that it leads to, wherever that stands; null for a link to an address.</param>
/// <param name="Address">The address as somebody wrote it; empty when there is none. For a link to a document only what stands behind its own address counts.</param>
public sealed record RichTextLink(Guid? Document, string Address);

/// <summary>Finds the links in formatted text.</summary>
public static partial class RichTextLinks
{
    private const string Mark = "<a ";

    /// <summary>The links of a text, in their order; one may come more than once.</summary>
    /// <param name="markup">Sanitised HTML: attributes stand in double quotes, and text holds no bare <c>&lt;</c>.</param>
    public static IEnumerable<RichTextLink> In(string markup)
    {
        // Most texts have no link, and this is asked of every text of a site.
        if (!markup.Contains(Mark, StringComparison.Ordinal))
            yield break;
        for (var match = Link().Match(markup); match.Success; match = match.NextMatch())
        {
            var (names, values) = (match.Groups["name"].Captures, match.Groups["value"].Captures);
            Guid? document = null;
            var address = "";
            for (var i = 0; i < names.Count; i++)
                if (names[i].ValueSpan is "href")
                    address = WebUtility.HtmlDecode(values[i].Value);
                else if (names[i].ValueSpan is "data-destination-id" && Guid.TryParse(values[i].ValueSpan, out var id))
                    document = id;
            yield return new RichTextLink(document, address);
        }
    }

    // Whole attributes are read one by one, so that nothing inside the value of another one is taken for an address.
    [GeneratedRegex("""<a(?:\s+(?<name>[a-z-]+)="(?<value>[^"]*)")+\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
