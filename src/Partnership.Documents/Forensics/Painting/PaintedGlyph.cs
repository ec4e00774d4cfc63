using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Painting;

/// <summary>A letter that a page paints, or pretends to paint.</summary>
internal sealed record PaintedGlyph
{
    internal required string Text { get; init; }

    internal required Area Box { get; init; }

    /// <summary>Its place in the order of painting.</summary>
    internal required int Order { get; init; }

    /// <summary>How high a line of such letters is.</summary>
    /// <value>Points.</value>
    internal required double Size { get; init; }

    /// <summary>The colour; null when that isn't known, as with a pattern.</summary>
    internal required Rgb? Ink { get; init; }

    /// <value>From 0, which can't be seen, to 1.</value>
    internal required double Opacity { get; init; }

    /// <summary>Whether the text is set in a mode that paints nothing.</summary>
    internal required bool IsUnpainted { get; init; }

    /// <summary>The stencil that the letter is a part of, if it is one.</summary>
    internal required TextClip? Stencil { get; init; }

    internal required Clip Clip { get; init; }

    /// <summary>The layers that the letter is on, from the outermost.</summary>
    internal required IReadOnlyList<DictionaryToken> Layers { get; init; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The middle of the letter and four places around it.</summary>
    internal IEnumerable<(double X, double Y)> Samples()
    {
        yield return At(0.5, 0.5);
        yield return At(0.2, 0.25);
        yield return At(0.8, 0.25);
        yield return At(0.2, 0.75);
        yield return At(0.8, 0.75);
    }

    private (double X, double Y) At(double across, double up) =>
        (Box.Left + (across * (Box.Right - Box.Left)), Box.Bottom + (up * (Box.Top - Box.Bottom)));
}
