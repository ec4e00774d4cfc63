using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Partnership.Content.Values;

namespace Partnership.Delivery.Source.Mapping;

/// <summary>
/// Brings Umbraco's formatted text into this site's form: links name the document that they lead to, pictures the file that they show,
/// and nothing leads to Umbraco's own media folder, which is not public here.
/// </summary>
internal sealed class RichTextMapper(IRichTextCleaner cleaner, Uri umbraco)
{
    private const int Longest = 2_000_000;
    private const string Destination = "data-destination-id";
    private const string UdiPrefix = "umb://media/";

    /// <summary>The text, or null when it is empty or can't be read.</summary>
    /// <param name="value">Markup with its blocks, a tree, or bare markup.</param>
    /// <param name="note">Takes problems.</param>
    /// <param name="use">Takes the pictures.</param>
    public RichTextValue? Map(JsonElement value, Action<string> note, Action<FileUse> use)
    {
        if ((JsonText.Of(value) ?? JsonText.Of(value, "markup") ?? RichTextTree.ToMarkup(value)) is not { } markup)
        {
            note("it is no formatted text; it was left out");
            return null;
        }

        if (markup.Length > Longest)
        {
            note($"it has more than {Longest} characters; it was left out");
            return null;
        }

        var body = new HtmlParser().ParseDocument($"<body>{markup}").Body ?? throw new InvalidOperationException("The parser always makes a body.");
        foreach (var block in body.QuerySelectorAll("umb-rte-block, umb-rte-block-inline").ToList())
        {
            note("it has blocks inside, which this site doesn't show; they were left out");
            block.Remove();
        }

        foreach (var image in body.QuerySelectorAll("img").ToList())
            MapPicture(image, note, use);
        foreach (var link in body.QuerySelectorAll("a").ToList())
            MapLink(link, note);
        return cleaner.Clean(body.InnerHtml).Trim() is { Length: > 0 } clean ? new RichTextValue(clean) : null;
    }

    private static void MapPicture(IElement image, Action<string> note, Action<FileUse> use)
    {
        image.RemoveAttribute("data-media-id");
        if (image.GetAttribute("src") is not { Length: > 0 } address || WithoutQuery(address) is not { } url)
        {
            note("it has a picture without an address; it was left out");
            image.Remove();
            return;
        }

        var udi = image.GetAttribute("data-udi");
        var file = udi?.StartsWith(UdiPrefix, StringComparison.OrdinalIgnoreCase) == true && Guid.TryParse(udi[UdiPrefix.Length..], out var id)
            ? new FileUse(id, url, null, IsByUrl: false, [])
            : new FileUse(FileIds.Of(url), url, null, IsByUrl: true, []);
        use(file);
        image.SetAttribute("data-media-id", file.Id.ToString());
        if (!image.HasAttribute("alt"))
            image.SetAttribute("alt", "");
    }

    private void MapLink(IElement link, Action<string> note)
    {
        var href = link.GetAttribute("href");
        if (Guid.TryParse(link.GetAttribute(Destination), out var id))
        {
            var rest = href?.IndexOfAny(['#', '?']) is >= 0 and var at ? href[at..] : link.GetAttribute("data-anchor");
            link.SetAttribute(Destination, id.ToString());
            if (rest is { Length: > 0 } && rest[0] is '#' or '?')
                link.SetAttribute("href", rest);
            else
                link.RemoveAttribute("href");
        }
        else if (link.GetAttribute("data-link-type") == "Media" || IsUmbracosMedia(href))
        {
            note($"it has a link to the file {href}; the words stay, the link was left out. Pick the file in a property for files");
            link.Replace([.. link.ChildNodes]);
        }
    }

    private bool IsUmbracosMedia(string? href) =>
        href is not null && Uri.TryCreate(umbraco, href, out var uri) && uri.Host == umbraco.Host && uri.AbsolutePath.StartsWith("/media/", StringComparison.OrdinalIgnoreCase);

    // How Umbraco crops a picture for its own pages stands in the query.
    private static string? WithoutQuery(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var url = end < 0 ? address : address[..end];
        return url.Length is > 0 and <= 1_000 && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? url : null;
    }
}
