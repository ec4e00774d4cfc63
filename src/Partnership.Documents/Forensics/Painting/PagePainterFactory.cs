using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>Lets PdfPig run the painting of a page past <see cref="PagePainter"/>.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "PdfPig makes it.")]
internal sealed class PagePainterFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PaintedPage>(scanner, resources, filters, parser, options)
{
    protected override PaintedPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var painter = new PagePainter(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions)
        {
            Sheet = Sheet(mediaBox, cropBox, initialMatrix),
        };
        return painter.Process(pageNumber, operations);
    }

    /// <summary>What is shown is the part of the crop box that lies on the sheet.</summary>
    private static Area Sheet(MediaBox mediaBox, CropBox cropBox, TransformationMatrix toSeen)
    {
        var seen = (mediaBox.Bounds.Intersect(cropBox.Bounds) ?? cropBox.Bounds).Normalise();
        var (left, bottom) = toSeen.Transform(seen.Left, seen.Bottom);
        var (right, top) = toSeen.Transform(seen.Right, seen.Top);
        return new Area(Math.Min(left, right), Math.Min(bottom, top), Math.Max(left, right), Math.Max(bottom, top));
    }
}
