using System.Globalization;
using AngleSharp.Dom;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Documents.Images;
using Partnership.Editorial.RichText;
using Partnership.Web.Files;

namespace Partnership.Web.RichText;

/// <summary>
/// Puts a picture where a text names its file: in several sizes and formats, of which a browser takes the smallest that does. A
/// picture that isn't public is left out, with its caption.
/// </summary>
internal static class PictureElement
{
    // As wide as a text is (styles/_layout.scss), or as the screen.
    private const string Sizes = "(min-width: 50rem) 47.5rem, 100vw";
    private const int UsualWidth = 640;

    public static void Put(IElement image, CultureSnapshot site)
    {
        if (Guid.TryParse(image.GetAttribute(RichTextSanitizer.MediaAttribute), out var id)
            && site.FirstFile([id]) is { IsPicture: true, Width: { } width, Height: { } height } media
            && image.Owner is { } document)
            image.Replace(Picture(document, media, width, height, image.GetAttribute("alt") ?? ""));
        else
            (image.Closest("figure") ?? image).Remove();
    }

    private static IElement Picture(IDocument document, MediaItem media, int width, int height, string alt)
    {
        var widths = RenditionWidths.For(width);
        var formats = PictureRenditions.FormatsFor(media.MediaType);
        var picture = document.CreateElement("picture");
        foreach (var format in formats.SkipLast(1))
        {
            var source = document.CreateElement("source");
            source.SetAttribute("type", format.MediaType());
            Offer(source, media, widths, format, width, height);
            picture.Append(source);
        }

        var shown = document.CreateElement("img");
        var last = formats[^1];
        shown.SetAttribute("src", Address(media, widths.LastOrDefault(w => w <= UsualWidth, widths[0]), last));
        Offer(shown, media, widths, last, width, height);
        var (largestWidth, largestHeight) = SizeOf(widths[^1], last, width, height);
        shown.SetAttribute("width", largestWidth.ToString(CultureInfo.InvariantCulture));
        shown.SetAttribute("height", largestHeight.ToString(CultureInfo.InvariantCulture));
        shown.SetAttribute("loading", "lazy");
        shown.SetAttribute("alt", alt);
        picture.Append(shown);
        return picture;
    }

    private static void Offer(IElement element, MediaItem media, IReadOnlyList<int> widths, RenditionFormat format, int width, int height)
    {
        element.SetAttribute("srcset", string.Join(", ", widths.Select(w =>
            string.Create(CultureInfo.InvariantCulture, $"{Address(media, w, format)} {SizeOf(w, format, width, height).Width}w"))));
        element.SetAttribute("sizes", Sizes);
    }

    private static string Address(MediaItem media, int width, RenditionFormat format) =>
        PublishedPictures.AddressOf(media, PictureRenditions.NameOf(width, format));

    private static (int Width, int Height) SizeOf(int wanted, RenditionFormat format, int width, int height) =>
        new RenditionParameters { Width = wanted, Format = format }.SizeFor(width, height);
}
