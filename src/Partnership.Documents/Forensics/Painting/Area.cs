namespace Partnership.Documents.Forensics.Painting;

/// <summary>An upright rectangle in the points of a page as it is seen, from its lower left corner.</summary>
internal readonly record struct Area(double Left, double Bottom, double Right, double Top)
{
    internal static Area Nothing { get; } = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    internal double Width => Math.Max(0, Right - Left);

    internal double Height => Math.Max(0, Top - Bottom);

    internal bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    internal bool Meets(Area other) => other.Left < Right && other.Right > Left && other.Bottom < Top && other.Top > Bottom;

    internal Area With(Area other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    internal Area With(double x, double y) => With(new Area(x, y, x, y));

    internal Area Within(Area other) =>
        new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
}
