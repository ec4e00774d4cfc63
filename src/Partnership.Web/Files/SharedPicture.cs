using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Documents.Images;

namespace Partnership.Web.Files;

/// <summary>
/// The picture of a card that other sites and messengers make of a link to a page: the first picture of the page that is large enough,
/// cropped to the shape of such cards around the point that an editor chose.
/// </summary>
internal static class SharedPicture
{
    // The shape and the least width of a large card, as Open Graph's readers document them: 1200 to 630, and 600 pixels.
    private const int LeastWidth = 600;
    private static readonly AspectRatio Card = new(40, 21);

    /// <summary>The picture of a page, or null when it shows none that is large enough.</summary>
    public static MediaItem? Of(ContentItem item, CultureSnapshot site) =>
        item.Properties.AllFiles().Select(id => site.FirstFile([id])).FirstOrDefault(m => m is not null && IsLargeEnough(m));

    /// <summary>The address of the cropped picture.</summary>
    public static string AddressOf(MediaItem media) => PublishedPictures.AddressOf(media, NameOf(media));

    /// <summary>The cropped picture, if a name is that of one.</summary>
    public static RenditionKey? Find(MediaItem media, string name) => IsLargeEnough(media) && NameOf(media) == name
        ? new RenditionKey(media.Sha256, new RenditionParameters
        {
            Width = RenditionWidths.Responsive[^1],
            Format = FormatOf(media),
            Crop = new ImageCrop(Card, new FocalPoint(media.FocusX, media.FocusY)),
        })
        : null;

    private static bool IsLargeEnough(MediaItem media) => media.IsPicture && media.Width >= LeastWidth;

    private static string NameOf(MediaItem media) => $"share.{FormatOf(media).Extension()}";

    private static RenditionFormat FormatOf(MediaItem media) => PictureRenditions.FormatsFor(media.MediaType)[^1];
}
