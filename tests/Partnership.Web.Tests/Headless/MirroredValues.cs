using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Web.Tests.Headless;

/// <summary>Values as Umbraco writes them.</summary>
internal sealed class MirroredValues(Snapshot snapshot, IReadOnlyDictionary<Guid, PlayedNode> nodes)
{
    /// <summary>Where Umbraco has a file.</summary>
    public static string AddressOf(MediaItem file) => $"/media/{file.Id.ToString("N")[..8]}/{Uri.EscapeDataString(file.FileName)}";

    /// <summary>The properties of a type: all of them, null where nothing is set.</summary>
    public JsonObject Write(DocumentType type, PropertyBag values) =>
        new(type.Properties.Select(p => KeyValuePair.Create(p.Alias, p.Visibility == PropertyVisibility.Public ? Write(p, values[p.Alias]) : null)));

    private JsonNode? Write(PropertyDefinition property, PropertyValue? value) => value switch
    {
        // Backoffice editors choose by the label, and Umbraco knows nothing else.
        TextValue text when property.Editor == EditorKind.Choice => property.LabelOf(text.Text),
        TextValue text => text.Text,
        RichTextValue text => new JsonObject { ["markup"] = Markup(text.Markup), ["blocks"] = new JsonArray() },
        NumberValue number => number.Number,
        BooleanValue boolean => boolean.IsTrue,
        DateValue date => date.Date.ToString("yyyy-MM-dd'T00:00:00'", CultureInfo.InvariantCulture),
        TextListValue list => new JsonArray([.. list.Texts.Select(t => JsonValue.Create(property.LabelOf(t)))]),
        ItemsValue items when property.MaxItems == 1 => items.Ids.Where(nodes.ContainsKey).Select(Item).FirstOrDefault(),
        ItemsValue items => new JsonArray([.. items.Ids.Where(nodes.ContainsKey).Select(Item)]),
        FilesValue files => new JsonArray([.. files.Ids.Select(snapshot.FindMedia).OfType<MediaItem>().Select(File)]),
        BlocksValue blocks => new JsonObject { ["items"] = new JsonArray([.. blocks.Blocks.Select(Block)]) },
        _ => null,
    };

    private JsonObject Block(Block block) => new()
    {
        ["content"] = new JsonObject
        {
            ["contentType"] = block.ContentType,
            ["id"] = block.Id.ToString(),
            ["properties"] = Write(snapshot.Schema.Get(block.ContentType), block.Properties),
        },
        ["settings"] = null,
    };

    private JsonObject Item(Guid id)
    {
        var node = nodes[id];
        return new JsonObject
        {
            ["contentType"] = node.Type,
            ["name"] = node.In(PlayedUmbraco.English)?.Name,
            ["createDate"] = "2026-11-01T08:00:00Z",
            ["updateDate"] = "2026-11-01T08:00:00Z",
            ["route"] = new JsonObject
            {
                ["path"] = node.Path(PlayedUmbraco.English),
                ["queryString"] = null,
                ["startItem"] = new JsonObject { ["id"] = node.Top.Id.ToString(), ["path"] = "home" },
            },
            ["id"] = id.ToString(),
            ["properties"] = new JsonObject(),
        };
    }

    private static JsonObject File(MediaItem file) => new()
    {
        ["focalPoint"] = null,
        ["crops"] = new JsonArray(),
        ["id"] = file.Id.ToString(),
        ["name"] = Path.GetFileNameWithoutExtension(file.FileName),
        ["mediaType"] = file.IsPicture ? "Image" : "File",
        ["url"] = AddressOf(file),
        ["extension"] = file.Extension,
        ["width"] = file.Width,
        ["height"] = file.Height,
        ["bytes"] = file.Bytes,
        ["properties"] = new JsonObject(),
    };

    private string Markup(string stored)
    {
        var body = new HtmlParser().ParseDocument(stored).Body!;
        foreach (var link in body.QuerySelectorAll("a[data-destination-id]"))
            if (nodes.TryGetValue(Guid.Parse(link.GetAttribute("data-destination-id")!), out var target))
            {
                var written = link.GetAttribute("href") ?? "";
                var rest = written.IndexOfAny(['#', '?']);
                link.SetAttribute("href", target.Path(PlayedUmbraco.English) + (rest < 0 ? "" : written[rest..]));
                link.SetAttribute("data-destination-type", target.Type);
                link.SetAttribute("data-start-item-path", "home");
                link.SetAttribute("data-start-item-id", target.Top.Id.ToString());
                link.SetAttribute("data-link-type", "Content");
            }

        foreach (var image in body.QuerySelectorAll("img[data-media-id]"))
            if (snapshot.FindMedia(Guid.Parse(image.GetAttribute("data-media-id")!)) is { } file)
            {
                image.SetAttribute("src", AddressOf(file));
                image.RemoveAttribute("data-media-id");
            }

        return body.InnerHtml;
    }
}
