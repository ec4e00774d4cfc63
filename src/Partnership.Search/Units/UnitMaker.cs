using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Search.Units;

/// <summary>Gathers what belongs to a unit, and stamps it.</summary>
internal sealed class UnitMaker(CultureSnapshot site)
{
    private const string Pdf = "pdf";

    // A bag outlives its snapshot when its document did not change, and its hash with it. It goes when the bag goes.
    private static readonly ConditionalWeakTable<PropertyBag, byte[]> Hashes = [];

    public SearchUnit Make(ContentItem item)
    {
        var actions = site.ChildrenOf(item.Id).Where(c => c.ContentType == ContentTypes.Action).ToImmutableArray();
        var files = FilesOf(item);
        using var stamp = new UnitStamp.Maker();
        stamp.Add(item.Culture).Add(item.ContentType).Add(item.Name).Add(HashOf(item.Properties));
        foreach (var name in Topics.NamesIn(item, site))
            stamp.Add(name);
        foreach (var action in actions)
            stamp.Add(action.Name).Add(HashOf(action.Properties));
        foreach (var file in files)
            stamp.Add(file.Media.Sha256);
        return new SearchUnit(item, actions, files, stamp.Finish());
    }

    private ImmutableArray<UnitFile> FilesOf(ContentItem item) =>
    [
        .. from property in site.Schema.Get(item.ContentType).Properties
           where property.Editor == EditorKind.Files
           from id in item.Properties.Files(property.Alias)
           let file = site.FirstFile([id])
           where file is { Extension: Pdf }
           select new UnitFile(property.Name, file),
    ];

    private static byte[] HashOf(PropertyBag bag) =>
        Hashes.GetValue(bag, static b => SHA256.HashData(Encoding.UTF8.GetBytes(PropertyJson.Write(b))));
}
