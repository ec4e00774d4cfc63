using AngleSharp.Dom;

namespace Partnership.Editorial.RichText;

/// <summary>Attributes without those that say what is so anyway, in the order of their names.</summary>
internal static class CanonicalAttributes
{
    /// <summary>Gives an element the attributes of another one.</summary>
    /// <returns><paramref name="to"/>.</returns>
    public static IElement Copy(IElement from, IElement to)
    {
        foreach (var (name, value) in Of(from))
            to.SetAttribute(name, value);
        return to;
    }

    /// <summary>The attributes of an element that mean something.</summary>
    public static IEnumerable<(string Name, string Value)> Of(IElement element)
    {
        var isDocumentLink = Guid.TryParse(element.GetAttribute(RichTextSanitizer.DestinationAttribute), out var destination);
        return
            from attribute in element.Attributes
            let value = attribute.Name switch
            {
                "start" or "colspan" or "rowspan" when attribute.Value == "1" => null,
                "reversed" => "",
                "alt" when string.IsNullOrWhiteSpace(attribute.Value) => "", // decorative, as if nothing stood there
                "scope" when IsColumnHeader(element, attribute.Value) => null, // pages add it
                RichTextSanitizer.DestinationAttribute when isDocumentLink => destination.ToString(),
                "href" when isDocumentLink => Fragment(attribute.Value), // pages find the address themselves
                _ when attribute.Name.StartsWith("data-", StringComparison.Ordinal) && isDocumentLink => null,
                _ => attribute.Value,
            }
            where value is not null
            orderby attribute.Name
            select (attribute.Name, value);
    }

    private static bool IsColumnHeader(IElement element, string scope) =>
        scope == "col" && element.LocalName == "th" && element.Closest("tr") is { } row && CanonicalTable.IsHead(row);

    private static string? Fragment(string address)
    {
        var at = address.IndexOfAny(['#', '?']);
        return at < 0 ? null : address[at..];
    }
}
