using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Web.Tests.Headless;

/// <summary>
/// An Umbraco whose editors have written the same as is public on a site of ours. How it answers is written from the recordings; nothing
/// of our own server is used.
/// </summary>
internal sealed class MirroredUmbraco
{
    private readonly CultureSnapshot site;
    private readonly Dictionary<Guid, PlayedNode> nodes = [];

    private MirroredUmbraco(CultureSnapshot site) => this.site = site;

    /// <summary>Mirrors a site.</summary>
    /// <param name="snapshot">What is public there.</param>
    /// <param name="contentOf">The content of a file of it.</param>
    public static PlayedUmbraco Of(Snapshot snapshot, Func<MediaItem, byte[]> contentOf)
    {
        var umbraco = new PlayedUmbraco();
        var mirror = new MirroredUmbraco(snapshot.Default);
        foreach (var item in snapshot.Default.Items)
            umbraco.Add(mirror.Node(item));
        foreach (var item in snapshot.Default.Items)
            mirror.Write(item, snapshot);
        foreach (var file in snapshot.Media)
            umbraco.PutFile(MirroredValues.AddressOf(file), file.MediaType, contentOf(file));
        return umbraco;
    }

    private PlayedNode Node(ContentItem item)
    {
        var node = new PlayedNode
        {
            Id = item.Id,
            Parent = item.ParentId is { } parent ? nodes[parent] : null,
            Type = item.ContentType,
            Sort = item.SortOrder,
            Created = item.CreateDate,
        };
        nodes.Add(item.Id, node);
        Put(node, item, []);
        return node;
    }

    // Once every document has its place, since values name other documents.
    private void Write(ContentItem item, Snapshot snapshot) =>
        Put(nodes[item.Id], item, new MirroredValues(snapshot, nodes).Write(site.Schema.Get(item.ContentType), item.Properties));

    private void Put(PlayedNode node, ContentItem item, System.Text.Json.Nodes.JsonObject values) =>
        node.Published[Varies(site.Schema.Get(item.ContentType)) ? PlayedUmbraco.English : ""] = new PlayedVersion(item.Name, item.Segment.Value, item.UpdateDate, values);

    private static bool Varies(DocumentType type) => type.Properties.Any(p => p.VariesByCulture);
}
