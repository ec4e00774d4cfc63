namespace Partnership.Documents.Images;

/// <summary>The widths at which pictures are kept and served. The list bounds how many files one picture can become.</summary>
public static class RenditionWidths
{
    /// <summary>For lists and previews on the desk.</summary>
    public const int Thumbnail = 160;

    /// <summary>For pages, the narrowest first.</summary>
    /// <value>Pixels.</value>
    public static IReadOnlyList<int> Responsive { get; } = [320, 640, 960, 1280];

    /// <summary>Whether renditions of this width are kept.</summary>
    public static bool Has(int width) => width == Thumbnail || Responsive.Contains(width);

    /// <summary>
    /// The widths worth offering for a picture: those of the list that it can fill, and the first that it cannot, which then
    /// has the picture's own width.
    /// </summary>
    /// <param name="fullWidth">The width of the picture, or of the part that is shown of it: pixels.</param>
    public static IReadOnlyList<int> For(int fullWidth) =>
        [.. Responsive.Where((_, index) => index == 0 || Responsive[index - 1] < fullWidth)];
}
