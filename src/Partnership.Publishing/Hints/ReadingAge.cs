namespace Partnership.Publishing.Hints;

/// <summary>How old somebody is who reads a text with ease, and what makes it harder.</summary>
public sealed record ReadingAge
{
    private const int AgeInFirstGrade = 5;

    /// <value>In years, by Flesch and Kincaid; at least 5. Families' pages aim at 9 to 11.</value>
    public required double Years { get; init; }

    /// <value>How many words the text has.</value>
    public required int Words { get; init; }

    /// <summary>The sentence with the most words; a heading and an item of a list count as one.</summary>
    public required string LongestSentence { get; init; }

    /// <value>How many words <see cref="LongestSentence"/> has.</value>
    public required int LongestSentenceWords { get; init; }

    /// <summary>The reading age of pieces of text, each of which ends a sentence. Null when there are no words.</summary>
    public static ReadingAge? Of(IReadOnlyCollection<string> pieces)
    {
        var grade = ReadingGrade.Of(pieces);
        if (grade.Words == 0)
            return null;
        var longest = ReadingGrade.SentencesOf(pieces).MaxBy(s => s.Words.Count);
        return new ReadingAge
        {
            Years = Math.Max(AgeInFirstGrade, grade.Value + AgeInFirstGrade),
            Words = grade.Words,
            LongestSentence = longest.Text,
            LongestSentenceWords = longest.Words.Count,
        };
    }
}
