using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Gives the links and pictures of a formatted text the addresses of the moment, in the attributes that Umbraco writes.</summary>
internal static class RichTextLinks
{
    public const string DestinationId = "data-destination-id";
    public const string DestinationType = "data-destination-type";
    public const string StartItemPath = "data-start-item-path";
    public const string StartItemId = "data-start-item-id";
    public const string LinkType = "data-link-type";
    public const string MediaId = "data-media-id";
    public const string ContentLink = "Content";

    private static readonly string[] Written = [DestinationId, DestinationType, StartItemPath, StartItemId, LinkType];

    /// <summary>Parses a text and connects it. A link to what isn't public leaves its words behind; a picture that isn't goes with its caption.</summary>
    /// <param name="markup">Sanitised HTML as it is stored.</param>
    /// <param name="view">What the links lead to.</param>
    /// <param name="media">The pictures.</param>
    /// <param name="isForTree">Whether the address of a document is to be written as its route, for which only its id is needed.</param>
    public static IElement Resolve(string markup, DeliveryView view, MediaLibrary media, bool isForTree)
    {
        var body = new HtmlParser().ParseDocument(markup).Body ?? throw new InvalidOperationException("The parser always makes a body.");
        foreach (var link in body.QuerySelectorAll($"a[{DestinationId}]").ToList())
            Connect(link, view, isForTree);
        foreach (var image in body.QuerySelectorAll($"img[{MediaId}]").ToList())
            Show(image, media);
        return body;
    }

    private static void Connect(IElement link, DeliveryView view, bool isForTree)
    {
        if (!Guid.TryParse(link.GetAttribute(DestinationId), out var id) || view.Find(id) is not { } target)
        {
            link.Replace([.. link.ChildNodes]);
            return;
        }

        foreach (var name in Written)
            link.RemoveAttribute(name);
        var written = link.GetAttribute("href") ?? "";
        var rest = written.IndexOfAny(['#', '?']);
        link.SetAttribute("href", target.Path + (rest < 0 ? "" : written[rest..]));
        if (isForTree && rest < 0)
            link.RemoveAttribute("href");
        link.SetAttribute(DestinationId, target.Item.Id.ToString());
        link.SetAttribute(DestinationType, target.Item.ContentType);
        link.SetAttribute(StartItemPath, target.Start.Segment);
        link.SetAttribute(StartItemId, target.Start.Id.ToString());
        link.SetAttribute(LinkType, ContentLink);
    }

    private static void Show(IElement image, MediaLibrary media)
    {
        if (Guid.TryParse(image.GetAttribute(MediaId), out var id) && media.Find(id)?.File is { Width: { } width, Height: { } height } file)
        {
            image.SetAttribute("src", file.Url);
            image.SetAttribute("width", width.ToString(System.Globalization.CultureInfo.InvariantCulture));
            image.SetAttribute("height", height.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            (image.Closest("figure") ?? image).Remove();
        }
    }
}
