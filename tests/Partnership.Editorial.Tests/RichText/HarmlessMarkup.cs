using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Editorial.RichText;

namespace Partnership.Editorial.Tests.RichText;

/// <summary>What may be left of any text, said once more from the outside: nothing here is taken from the sanitiser.</summary>
internal static partial class HarmlessMarkup
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "em", "i", "sub", "sup", "abbr", "cite", "q",
        "blockquote", "a", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "hr", "figure", "img", "figcaption",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "lang", "dir", "title", "start", "reversed", "colspan", "rowspan", "scope", "data-destination-id", "data-destination-type",
        "data-link-type", "data-start-item-id", "data-start-item-path",
    };

    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <summary>Sanitises, and fails when anything active is left, or when sanitising once more would change it.</summary>
    public static void AssertOf(string html)
    {
        var markup = RichTextSanitizer.Sanitize(html);
        Assert(markup, isScripting: true);
        Assert(markup, isScripting: false);
        Xunit.Assert.Equal(markup, RichTextSanitizer.Sanitize(markup));
    }

    // As a browser would see it: what counts is what the markup means when it is parsed again, inside a page.
    private static void Assert(string markup, bool isScripting)
    {
        var main = new HtmlParser(new HtmlParserOptions { IsScripting = isScripting }).ParseDocument($"<body><main>{markup}</main>").QuerySelector("main");
        Xunit.Assert.NotNull(main);
        Xunit.Assert.Equal("BODY", main.ParentElement?.TagName);
        Xunit.Assert.Equal(markup, main.InnerHtml);
        Xunit.Assert.Empty(main.Descendants<IComment>());
        foreach (var element in main.QuerySelectorAll("*"))
        {
            Xunit.Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {markup}");
            Xunit.Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            foreach (var attribute in element.Attributes)
                Xunit.Assert.True(IsAllowed(element, attribute), $"{attribute.Name} of <{element.LocalName}> in {markup}");
            if (element.LocalName == "img")
                Xunit.Assert.True(Guid.TryParse(element.GetAttribute("data-media-id"), out _), $"An image without its file: {markup}");
        }
    }

    private static bool IsAllowed(IElement element, IAttr attribute) => attribute.Name switch
    {
        "alt" or "data-media-id" => element.LocalName == "img",
        "href" => IsHarmlessAddress(attribute.Value),
        _ => Attributes.Contains(attribute.Name),
    };

    // The way of the URL standard: control characters and spaces around it don't count, nor do tabs and line breaks inside.
    private static bool IsHarmlessAddress(string address)
    {
        var scheme = Scheme().Match(Ignored().Replace(address, ""));
        return !scheme.Success || Schemes.Contains(scheme.Groups[1].Value, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^[\x00-\x20]+|[\x00-\x20]+\z|[\t\r\n]")]
    private static partial Regex Ignored();

    [GeneratedRegex("^([a-zA-Z][a-zA-Z0-9+.-]*):")]
    private static partial Regex Scheme();
}
