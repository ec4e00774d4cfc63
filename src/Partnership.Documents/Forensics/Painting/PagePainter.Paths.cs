using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

internal sealed partial class PagePainter
{
    /// <summary>Lines thinner than this hide no words.</summary>
    /// <value>Points.</value>
    private const double ThinnestCover = 2;

    /// <summary>Some programs paint a blend of colours as hundreds of thin strips, which together are a ground or a cover.</summary>
    /// <value>Points.</value>
    private const double ThinnestStrip = 0.2;

    private PathInProgress path = new();
    private FillingRule? clipWith;
    private int curves;

    public override void BeginSubpath() => path.EndOutline();

    public override PdfPoint? CloseSubpath()
    {
        var start = path.Start;
        path.EndOutline();
        if (start is not { } point)
            return null;

        path.MoveTo(point.X, point.Y);
        return new PdfPoint(point.X, point.Y);
    }

    public override void MoveTo(double x, double y)
    {
        var (seenX, seenY) = ToPage(x, y);
        path.MoveTo(seenX, seenY);
    }

    public override void LineTo(double x, double y)
    {
        var (seenX, seenY) = ToPage(x, y);
        path.LineTo(seenX, seenY);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        path.CurveTo((CurrentPosition.X, CurrentPosition.Y), ToPage(x2, y2), ToPage(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        path.CurveTo(ToPage(x1, y1), ToPage(x2, y2), ToPage(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        path.EndOutline();
        MoveTo(x, y);
    }

    public override void StrokePath(bool close) => EndPath(null, stroked: true);

    public override void FillPath(FillingRule fillingRule, bool close) => EndPath(fillingRule, stroked: false);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => EndPath(fillingRule, stroked: true);

    public override void EndPath() => EndPath(null, stroked: false);

    public override void ClosePath() => EndPath(null, stroked: false);

    public override void ModifyClippingIntersect(FillingRule clippingRule) => clipWith = clippingRule;

    public override void PaintShading(NameToken shadingName)
    {
        if (Math.Min(clip.Bounds.Width, clip.Bounds.Height) >= ThinnestCover)
            Add(Region.Of(clip.Bounds), null, GetCurrentState().AlphaConstantNonStroking);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        (double, double)[] corners =
        [
            ToPage(rectangle.Left, rectangle.Bottom), ToPage(rectangle.Right, rectangle.Bottom),
            ToPage(rectangle.Right, rectangle.Top), ToPage(rectangle.Left, rectangle.Top),
        ];
        clip = clip.And(new Region([corners], evenOdd: false));
    }

    private (double X, double Y) ToPage(double x, double y)
    {
        var seen = CurrentTransformationMatrix.Transform(x, y);
        CurrentPosition = new PdfPoint(seen.Item1, seen.Item2);
        return seen;
    }

    private void EndPath(FillingRule? fill, bool stroked)
    {
        var done = path;
        path = new PathInProgress();
        done.EndOutline();
        var clipping = clipWith;
        clipWith = null;
        if (done.HasCurves && fill is not null)
            curves++;

        order++;
        var state = GetCurrentState();
        if (!done.IsTooLong && done.Outlines.Count > 0)
        {
            if (fill is { } rule)
                Fill(new Region(done.Outlines, rule == FillingRule.EvenOdd), state);
            if (stroked)
                Stroke(done.Outlines, state);
        }

        if (clipping is { } clippingRule)
            clip = clip.And(new Region(done.IsTooLong ? [] : done.Outlines, clippingRule == FillingRule.EvenOdd));
    }

    private void Fill(Region region, CurrentGraphicsState state)
    {
        var bounds = region.Bounds.Within(clip.Bounds);
        if (Math.Min(bounds.Width, bounds.Height) < ThinnestStrip)
            return;

        // What lies between the strokes of a hatched ground can't be told, so such a ground hides nothing.
        var isHatched = state.CurrentNonStrokingColor is TilingPatternColor;
        Add(region, Rgb.Of(state.CurrentNonStrokingColor), isHatched ? 0.5 : state.AlphaConstantNonStroking);
    }

    /// <summary>A thick line is how some people black out a line of text.</summary>
    private void Stroke(IReadOnlyList<(double X, double Y)[]> outlines, CurrentGraphicsState state)
    {
        var matrix = state.CurrentTransformationMatrix;
        var scale = Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
        var half = state.LineWidth * scale / 2;
        if (half * 2 < ThinnestCover)
            return;

        foreach (var outline in outlines)
            for (var index = 1; index < outline.Length && shapes.Count < MostShapes; index++)
                if (Line(outline[index - 1], outline[index], half) is { } line)
                    Add(line, Rgb.Of(state.CurrentStrokingColor), state.AlphaConstantStroking);
    }

    private static Region? Line((double X, double Y) from, (double X, double Y) to, double half)
    {
        var (across, up) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((across * across) + (up * up));
        if (length < ThinnestCover)
            return null;

        var (x, y) = (-up / length * half, across / length * half);
        return new Region([[(from.X + x, from.Y + y), (to.X + x, to.Y + y), (to.X - x, to.Y - y), (from.X - x, from.Y - y)]], evenOdd: false);
    }

    private void Add(Region region, Rgb? ink, double opacity, bool isPicture = false, PictureMask? mask = null)
    {
        if (clip.Text is { } letters)
            letters.IsPainted = true;
        if (shapes.Count >= MostShapes)
        {
            isCutShort = true;
            return;
        }

        var state = GetCurrentState();
        shapes.Add(new PaintedShape
        {
            Region = region,
            Clip = clip,
            Order = order,
            Ink = ink,
            Opacity = groupOpacity * opacity * Solidity(state, ink),
            Layers = Layers,
            IsPicture = isPicture,
            Mask = mask,
        });
    }

    /// <summary>A marker pen darkens what is beneath, so only a dark one hides it; what a mask lets through can't be told.</summary>
    private double Solidity(CurrentGraphicsState state, Rgb? ink)
    {
        if (state.SoftMask is not null || groupIsMasked || clip.Text is not null)
            return 0.5;

        return state.BlendMode switch
        {
            BlendMode.Normal => 1,
            BlendMode.Multiply or BlendMode.Darken or BlendMode.ColorBurn when ink is { IsDark: true } => 1,
            _ => 0.5,
        };
    }
}
