using Partnership.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>
/// Follows the painting of a page and notes every letter, shape and picture with its place in the order: only what is painted
/// later hides what was painted before, and PdfPig's own page keeps letters, paths and pictures in lists of their own.
/// </summary>
internal sealed partial class PagePainter(
    int pageNumber,
    IResourceStore resources,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit unit,
    PageRotationDegrees rotation,
    TransformationMatrix toSeen,
    ParsingOptions options)
    : BaseStreamProcessor<PaintedPage>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, in toSeen, options)
{
    private const int MostGlyphs = 200_000;
    private const int MostShapes = 20_000;
    private const int MostOperations = 3_000_000;

    /// <summary>Forms inside forms; PdfPig would follow two that call each other until the process dies.</summary>
    private const int DeepestForm = 12;

    private readonly TransformationMatrix toSeen = toSeen;
    private readonly List<PaintedGlyph> glyphs = [];
    private readonly List<PaintedShape> shapes = [];
    private readonly Stack<Clip> outerClips = new();
    private Clip clip = Clip.To(Area.Nothing);
    private int order;
    private int operationsRun;
    private int formDepth;
    private double groupOpacity = 1;
    private bool groupIsMasked;
    private bool isCutShort;

    /// <summary>The part of the page that is seen.</summary>
    internal required Area Sheet { get; init; }

    public override PaintedPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        // Text beside the sheet is of interest, so the sheet clips nothing here.
        clip = Clip.To(new Area(-1e6, -1e6, 1e6, 1e6));
        ProcessOperations(operations);
        return new PaintedPage
        {
            Visible = Sheet,
            Glyphs = glyphs,
            Shapes = shapes,
            Curves = curves,
            Replaced = replacements.Found,
            IsCutShort = isCutShort,
            ToSeen = toSeen.Transform,
        };
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (++operationsRun > MostOperations)
            {
                isCutShort = true;
                return;
            }

            try
            {
                operation.Run(this);
            }
            catch (Exception problem) when (UntrustedParsing.CanFailWith(problem))
            {
                // A viewer skips what it can't paint, so what follows is still seen.
            }
        }
    }

    public override void PushState()
    {
        base.PushState();
        outerClips.Push(clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (outerClips.TryPop(out var outer))
            clip = outer;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        order++;
        if (glyphs.Count >= MostGlyphs)
        {
            isCutShort = true;
            return;
        }

        var toPage = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var mode = currentState.FontState.TextRenderingMode;
        glyphs.Add(new PaintedGlyph
        {
            Text = unicode,
            Box = Box(toPage, characterBoundingBox),
            Order = order,
            Size = Size(font, toPage, characterBoundingBox),
            Ink = Rgb.Of(mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip
                ? currentState.CurrentStrokingColor
                : currentState.CurrentNonStrokingColor),
            Opacity = groupOpacity * Opacity(currentState, mode),
            IsUnpainted = mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip,
            Stencil = Stencil(mode),
            Clip = clip,
            Layers = Layers,
        });
    }

    private TextClip? Stencil(TextRenderingMode mode)
    {
        if (mode < TextRenderingMode.FillClip)
            return null;

        if (clip.Text is null)
            clip = clip.And(new TextClip());
        return clip.Text;
    }

    private static double Opacity(CurrentGraphicsState state, TextRenderingMode mode) => mode switch
    {
        TextRenderingMode.Fill or TextRenderingMode.FillClip => state.AlphaConstantNonStroking,
        TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => state.AlphaConstantStroking,
        _ => Math.Max(state.AlphaConstantNonStroking, state.AlphaConstantStroking),
    };

    private static Area Box(TransformationMatrix toPage, CharacterBoundingBox character)
    {
        var drawn = character.GlyphBounds;
        // Fonts that are missing or broken have letters without an outline: then the room that the letter takes must do.
        return drawn.Width > 0 && drawn.Height > 0
            ? Transformed(toPage, drawn.Left, drawn.Bottom, drawn.Right, drawn.Top)
            : Transformed(toPage, 0, 0, Math.Max(character.Width, 0.05), 0.7);
    }

    /// <summary>The height of a line; a font of drawings (Type 3) has a measure of its own, so there it is the drawing's height.</summary>
    private static double Size(IFont font, TransformationMatrix toPage, CharacterBoundingBox character)
    {
        var em = Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D));
        var isDrawings = font.GetType().Name.Contains("Type3", StringComparison.Ordinal);
        return isDrawings ? Math.Max(em, 12 * em * character.GlyphBounds.Height) : em;
    }

    private static Area Transformed(TransformationMatrix matrix, double left, double bottom, double right, double top)
    {
        var area = Area.Nothing;
        foreach (var (x, y) in ((double, double)[])[(left, bottom), (right, bottom), (right, top), (left, top)])
        {
            var (seenX, seenY) = matrix.Transform(x, y);
            area = area.With(seenX, seenY);
        }

        return area;
    }
}
