using UglyToad.PdfPig.Core;

namespace Partnership.Documents.Reports.Layout;

/// <summary>A rectangle on a page, in points from its lower left corner.</summary>
internal readonly record struct LayoutBox(double Left, double Bottom, double Right, double Top)
{
    internal double Width => Right - Left;

    internal double Height => Top - Bottom;

    internal double MiddleX => (Left + Right) / 2;

    internal double MiddleY => (Bottom + Top) / 2;

    internal static LayoutBox Of(PdfRectangle box) => new(
        Math.Min(box.Left, box.Right), Math.Min(box.Bottom, box.Top), Math.Max(box.Left, box.Right), Math.Max(box.Bottom, box.Top));

    internal static LayoutBox Around(IEnumerable<LayoutBox> boxes) => boxes.Aggregate((all, box) => all.With(box));

    internal LayoutBox With(LayoutBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    internal bool HoldsMiddleOf(LayoutBox other) => other.MiddleX > Left && other.MiddleX < Right && other.MiddleY > Bottom && other.MiddleY < Top;
}
