namespace Partnership.Documents.Reports.Layout;

/// <summary>Tells headings from text by their size and weight.</summary>
internal sealed class LayoutHeadings
{
    /// <summary>A heading is so many times as large as the text, or heavy.</summary>
    private const double SmallestRatio = 1.1;

    /// <summary>In a report whose headings are heavy, light words of less than so many times the text's size are none.</summary>
    private const double SmallestLightRatio = 1.6;

    private const int MostLetters = 200;
    private const int MostLettersAtTextSize = 110;
    private const double SizeTolerance = 0.7;

    private readonly double body;
    private readonly bool areHeavy;
    private readonly List<double> sizes = [];

    internal LayoutHeadings(IReadOnlyList<LayoutParagraph> paragraphs)
    {
        body = paragraphs.Where(paragraph => paragraph.Table is null).SelectMany(paragraph => paragraph.Lines).GroupBy(line => line.Size)
            .MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 12;
        var large = paragraphs.Where(paragraph => CanBe(paragraph) && paragraph.Size >= body * SmallestRatio).ToList();
        areHeavy = large.Count(paragraph => paragraph.IsBold) * 2 >= large.Count;
        foreach (var size in paragraphs.Where(Is).Select(paragraph => paragraph.Size).OrderDescending())
            if (sizes.Count == 0 || sizes[^1] - size > SizeTolerance)
                sizes.Add(size);
    }

    /// <summary>The size of most of the text, in points.</summary>
    internal double Body => body;

    internal bool Is(LayoutParagraph paragraph)
    {
        if (!CanBe(paragraph))
            return false;
        if (paragraph.Size >= body * SmallestRatio)
            return paragraph.IsBold || !areHeavy || paragraph.Size >= body * SmallestLightRatio;
        return paragraph.IsBold && paragraph.Size >= body && paragraph.Lines.Count <= 2
            && paragraph.Text.Length <= MostLettersAtTextSize && paragraph.Text[^1] is not ('.' or ',' or ';' or ':');
    }

    /// <summary>1 for the largest, and so on down.</summary>
    internal int Level(LayoutParagraph heading) => Math.Clamp(sizes.FindIndex(size => size - heading.Size <= SizeTolerance) + 1, 1, 6);

    private static bool CanBe(LayoutParagraph paragraph) =>
        paragraph.Table is null && paragraph.Lines.Count <= 4 && paragraph.Text is { Length: > 0 and <= MostLetters } text && text.Any(char.IsLetter)
        && (paragraph.Label is null || char.IsAsciiLetterOrDigit(paragraph.Label[0]));
}
