using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Views;

/// <summary>
/// The files of a snapshot as Umbraco's clients expect them: in folders, of which there are two. What a web page is made of is not
/// among them, and neither is a picture that is only handed in.
/// </summary>
internal sealed class MediaLibrary
{
    private const string ImagesName = "Images";
    private const string FilesName = "Files";
    private static readonly Guid ImagesId = new("7d0c53a2-3f0e-4c6e-9d0b-1c1f3f6a1e01");
    private static readonly Guid FilesId = new("7d0c53a2-3f0e-4c6e-9d0b-1c1f3f6a1e02");

    private readonly FrozenDictionary<Guid, DeliveryMedium> byId;
    private readonly FrozenDictionary<string, DeliveryMedium> byPath;

    public MediaLibrary(Snapshot snapshot, IDeliveryContent content)
    {
        var files = snapshot.Media
            .Where(m => !m.IsPageSource)
            .OrderBy(m => m.CreateDate).ThenBy(m => m.Id)
            .Select(m => Make(m, content.Find(m)))
            .OfType<DeliveryMedium>()
            .ToList();
        Items = [.. FolderOf(files, ImagesId, ImagesName), .. FolderOf(files, FilesId, FilesName), .. files];
        byId = Items.ToFrozenDictionary(m => m.Id);
        byPath = Items.GroupBy(m => m.Path, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>The folders that hold anything, then the files, the oldest first.</summary>
    public ImmutableArray<DeliveryMedium> Items { get; }

    public DeliveryMedium? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The file or folder of a path in lower case with a slash at both ends.</summary>
    public DeliveryMedium? Find(string path) => byPath.GetValueOrDefault(path);

    private static DeliveryMedium? Make(MediaItem media, DeliveredFile? file)
    {
        if (file is null)
            return null;
        var name = DeliveryMedium.NameOf(media);
        return new DeliveryMedium
        {
            Id = media.Id,
            Name = name,
            MediaType = media.IsPicture ? "Image" : media.Extension is "pdf" or "doc" or "docx" ? "umbracoMediaArticle" : "File",
            CreateDate = media.CreateDate,
            Path = DeliveryMedium.PathOf(DeliveryMedium.PathOf(null, media.IsPicture ? ImagesName : FilesName), name),
            FolderId = media.IsPicture ? ImagesId : FilesId,
            File = file,
        };
    }

    private static IEnumerable<DeliveryMedium> FolderOf(List<DeliveryMedium> files, Guid id, string name) => files
        .Where(f => f.FolderId == id)
        .Take(1)
        .Select(first => new DeliveryMedium { Id = id, Name = name, MediaType = "Folder", CreateDate = first.CreateDate, Path = DeliveryMedium.PathOf(null, name) });
}
