using AngleSharp.Html.Parser;

namespace Partnership.Umbraco.Seeding;

/// <summary>Turns links between documents into those of Umbraco's formatted texts.</summary>
internal static class UmbracoLinks
{
    private const string Destination = "data-destination-id";

    public static string In(string markup)
    {
        if (!markup.Contains(Destination, StringComparison.Ordinal))
            return markup;
        using var document = new HtmlParser().ParseDocument(markup);
        foreach (var link in document.QuerySelectorAll($"a[{Destination}]"))
            if (Guid.TryParse(link.GetAttribute(Destination), out var id))
            {
                link.SetAttribute("href", $"/{{localLink:{id:D}}}");
                link.SetAttribute("type", "document");
                link.RemoveAttribute(Destination);
            }

        return document.Body?.InnerHtml ?? markup;
    }
}
