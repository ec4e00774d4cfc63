using UglyToad.PdfPig.Content;

namespace Partnership.Documents.Reports.Layout;

/// <summary>Finds bullets that are drawn as shapes, as browsers do.</summary>
internal static class DrawnBullets
{
    private const double Smallest = 1.5;
    private const double Largest = 8;
    private const int MostPaths = 5_000;
    private const int MostBullets = 300;

    /// <summary>A bullet stands no further from its words than this many times the size of their letters.</summary>
    private const double Furthest = 2.5;

    internal static List<LayoutLine> Set(Page page, List<LayoutLine> lines)
    {
        var bullets = page.Paths.Take(MostPaths).Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)).Select(path => path.GetBoundingRectangle())
            .OfType<UglyToad.PdfPig.Core.PdfRectangle>().Select(LayoutBox.Of).Where(IsBullet).Take(MostBullets).ToList();
        return bullets.Count == 0 ? lines : [.. lines.Select(line => line.Table is null && bullets.FindIndex(bullet => IsBefore(bullet, line)) is >= 0 and var index ? line.WithBullet(bullets[index]) : line)];
    }

    private static bool IsBullet(LayoutBox box) =>
        box.Width is >= Smallest and <= Largest && box.Height is >= Smallest and <= Largest && Math.Abs(box.Width - box.Height) < 1.5;

    private static bool IsBefore(LayoutBox bullet, LayoutLine line) =>
        bullet.MiddleY > line.Box.Bottom - 1 && bullet.MiddleY < line.Box.Top + 1
        && bullet.Right < line.Box.Left && line.Box.Left - bullet.Right < line.Size * Furthest;
}
