using Partnership.Documents.Forensics.Painting;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Pages;

/// <summary>Boxes and pens that a reader of a PDF put over its text. They can be taken away by anyone.</summary>
internal static class CoveringMarks
{
    private const int MostMarks = 2_000;

    internal static IEnumerable<PaintedShape> On(PaintedPage page, DictionaryToken? dictionary, PdfObjects objects)
    {
        var annotations = objects.Array(dictionary, "Annots").Take(MostMarks).Select(objects.Resolve).OfType<DictionaryToken>();
        foreach (var annotation in annotations)
        {
            const int hiddenOrNoView = 2 | 32;
            var flags = (int)(objects.Number(annotation, "F") ?? 0);
            if ((flags & hiddenOrNoView) != 0 || Filling(annotation, objects) is not { } ink)
                continue;
            foreach (var area in Areas(annotation, objects))
                yield return Shape(page, area, ink, objects.Number(annotation, "CA") ?? 1);
        }
    }

    /// <summary>The colour that a mark fills its place with; null when it lets through what is beneath.</summary>
    private static Rgb? Filling(DictionaryToken annotation, PdfObjects objects)
    {
        var kind = objects.Name(annotation, "Subtype");
        var ink = kind switch
        {
            "Square" or "Polygon" or "Redact" => Colour(annotation, "IC", objects),
            "FreeText" => Colour(annotation, "C", objects),
            "Highlight" => Colour(annotation, "C", objects) is { IsDark: true } dark ? dark : null,
            _ => null,
        };
        return ink;
    }

    private static Rgb? Colour(DictionaryToken annotation, string key, PdfObjects objects)
    {
        var parts = objects.Array(annotation, key).Take(5).Select(objects.Resolve).OfType<NumericToken>().Select(part => part.Double).ToList();
        return parts switch
        {
            [var grey] => new Rgb(grey, grey, grey),
            [var red, var green, var blue] => new Rgb(red, green, blue),
            [var cyan, var magenta, var yellow, var black] =>
                new Rgb((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)),
            _ => null,
        };
    }

    private static IEnumerable<Area> Areas(DictionaryToken annotation, PdfObjects objects)
    {
        var corners = Numbers(annotation, "QuadPoints", objects);
        if (corners.Count < 8)
            corners = Numbers(annotation, "Rect", objects);
        var step = corners.Count >= 8 ? 8 : 4;
        for (var index = 0; index + step <= corners.Count; index += step)
        {
            var area = Area.Nothing;
            for (var corner = 0; corner < step; corner += 2)
                area = area.With(corners[index + corner], corners[index + corner + 1]);
            yield return area;
        }
    }

    private static List<double> Numbers(DictionaryToken annotation, string key, PdfObjects objects) =>
        [.. objects.Array(annotation, key).Take(4_000).Select(objects.Resolve).OfType<NumericToken>().Select(number => number.Double)];

    private static PaintedShape Shape(PaintedPage page, Area area, Rgb ink, double opacity)
    {
        var (left, bottom) = page.ToSeen(area.Left, area.Bottom);
        var (right, top) = page.ToSeen(area.Right, area.Top);
        var seen = Area.Nothing.With(left, bottom).With(right, top);
        return new PaintedShape
        {
            Region = Region.Of(seen),
            Clip = Clip.To(seen),
            Order = int.MaxValue,
            Ink = ink,
            Opacity = opacity,
            Layers = [],
        };
    }
}
