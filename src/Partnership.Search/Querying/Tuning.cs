namespace Partnership.Search.Querying;

/// <summary>
/// The numbers of the ranking. They were chosen by plain reasons first and adjusted on the tuning half of the judged set; the
/// other half and collections never seen are what they are judged by (tests/Partnership.Search.Evaluation).
/// </summary>
internal sealed record Tuning
{
    public static Tuning Default { get; } = new();

    /// <summary>A word in the title says that the page is about it.</summary>
    public float Title { get; init; } = 0.5f;

    /// <summary>A theme, a label or a reference number says so too.</summary>
    public float Keys { get; init; } = 0.3f;

    /// <summary>A synonym counts a little less than the word itself.</summary>
    public float Synonym { get; init; } = 0.8f;

    /// <summary>A word that is spelled nearly so, for a word that nobody has written.</summary>
    public float NearSpelling { get; init; } = 0.6f;

    /// <summary>A word that begins so.</summary>
    public float Prefix { get; init; } = 0.5f;

    /// <summary>The best page of a report, beside the unit's own words.</summary>
    public float BestPage { get; init; } = 0.4f;

    /// <summary>The next best page.</summary>
    public float SecondPage { get; init; } = 0.1f;

    /// <summary>How much of the score a unit keeps that has only the least of the words.</summary>
    public float WithoutCoverage { get; init; } = 0.5f;

    /// <summary>Neighbouring words of the question that stand near each other.</summary>
    public float Proximity { get; init; } = 0.3f;

    /// <summary>A word exactly as it was typed, not only its stem.</summary>
    public float Exact { get; init; } = 0.2f;

    /// <summary>A question of so many words counts as short.</summary>
    public int ShortQuestion { get; init; } = 3;

    /// <summary>How quickly what only helps short questions fades in longer ones.</summary>
    public double Fading { get; init; } = 6;

    /// <summary>How far apart neighbours may stand, in words between them.</summary>
    public int ProximitySlop { get; init; } = 4;

    /// <summary>How many of the best units are looked at a second time.</summary>
    public int Refined { get; init; } = 100;

    /// <summary>
    /// The numbers for a question of so many words. A short question names something: titles, all of the words and words side by
    /// side say much. A long one describes it, and what matters is how many of its words a document has, and how often.
    /// </summary>
    public Tuning For(int words)
    {
        var share = (float)Math.Min(1, Math.Pow((double)ShortQuestion / Math.Max(words, 1), Fading));
        return this with
        {
            Title = Title * share,
            Keys = Keys * share,
            Proximity = Proximity * share,
            Exact = Exact * share,
            WithoutCoverage = 1 - ((1 - WithoutCoverage) * share),
        };
    }
}
