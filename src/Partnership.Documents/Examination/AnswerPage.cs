namespace Partnership.Documents.Examination;

/// <summary>A page in a worker's answer.</summary>
internal sealed record AnswerPage
{
    /// <summary>Sides of boxes are told in whole parts of this many: finer than a hundredth of a point on A4.</summary>
    private const double Scale = 100_000;

    private const int NumbersOfAWord = 6;

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required string Text { get; init; }

    /// <summary>Six numbers a word: how far it begins behind the one before, its length, and its left, upper, right and lower side.</summary>
    public required IReadOnlyList<int> Words { get; init; }

    internal static AnswerPage Of(ExaminedPage page)
    {
        var numbers = new List<int>(page.Words.Count * NumbersOfAWord);
        var last = 0;
        foreach (var word in page.Words)
        {
            numbers.AddRange(word.Start - last, word.Length, Whole(word.Box.Left), Whole(word.Box.Top), Whole(word.Box.Right), Whole(word.Box.Bottom));
            last = word.Start;
        }

        return new AnswerPage { Width = page.Width, Height = page.Height, Text = page.Text, Words = numbers };
    }

    /// <summary>The page, or null when it isn't one: the worker has read what nobody vouches for.</summary>
    internal ExaminedPage? ToPage(int number)
    {
        if (!IsLength(Width) || !IsLength(Height) || Words.Count % NumbersOfAWord != 0)
            return null;

        var words = new PlacedWord[Words.Count / NumbersOfAWord];
        var start = 0L;
        for (var index = 0; index < words.Length; index++)
        {
            var at = index * NumbersOfAWord;
            start += Words[at];
            if (start < 0 || Words[at + 1] < 1 || start + Words[at + 1] > Text.Length || !AreSides(at + 2))
                return null;
            words[index] = new PlacedWord(
                (int)start, Words[at + 1], new PageBox(Words[at + 2] / Scale, Words[at + 3] / Scale, Words[at + 4] / Scale, Words[at + 5] / Scale));
        }

        return new ExaminedPage { Number = number, Width = Width, Height = Height, Text = Text, Words = words };
    }

    private bool AreSides(int at)
    {
        for (var index = at; index < at + 4; index++)
            if (Words[index] is < 0 or > (int)Scale)
                return false;
        return Words[at] <= Words[at + 2] && Words[at + 1] <= Words[at + 3];
    }

    private static bool IsLength(double points) => double.IsFinite(points) && points >= 0;

    private static int Whole(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * Scale);
}
