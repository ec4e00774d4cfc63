using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Server;
using Partnership.Documents.Images;
using Partnership.Web.Files;
using Partnership.Web.Site;

namespace Partnership.Web.Delivery;

/// <summary>What the Delivery API hands out: the site's snapshot, drafts to those who may see them, and files in the form that the public gets.</summary>
internal sealed class DeliveredContent(PublishedSite site, Drafts? drafts = null) : IDeliveryContent
{
    public Snapshot Published => site.Current.Snapshot;

    public async ValueTask<Snapshot?> DraftsAsync(CancellationToken cancellationToken) => drafts is null ? null : await drafts.ReadAsync(cancellationToken);

    public DeliveredFile? Find(MediaItem file) => file switch
    {
        { IsPageSource: true } => null,
        { IsPicture: false } => new DeliveredFile(file.Url, file.Extension, null, null, file.Bytes),
        { Width: { } width, Height: { } height } => Picture(file, width, height),
        _ => null,
    };

    // Of a picture only what is made of its pixels is public: here the largest, in the format that every program can read.
    private static DeliveredFile Picture(MediaItem file, int width, int height)
    {
        var format = PictureRenditions.FormatsFor(file.MediaType)[^1];
        var offered = RenditionWidths.For(width)[^1];
        var (shownWidth, shownHeight) = new RenditionParameters { Width = offered, Format = format }.SizeFor(width, height);
        return new DeliveredFile(
            PublishedPictures.AddressOf(file, PictureRenditions.NameOf(offered, format)), format.Extension(), shownWidth, shownHeight, null)
        {
            FocalPoint = (file.FocusX, file.FocusY) is (0.5, 0.5) ? null : (file.FocusX, file.FocusY),
        };
    }
}
