namespace Partnership.Editorial.Synthetic;

/// <summary>
/// How large a library to generate. The same numbers give the same library in every store with the same themes and agencies.
/// </summary>
public sealed record GenerateLibraryOptions
{
    /// <summary>The most reviews that can be generated.</summary>
    public const int MaxReviews = 100_000;

    /// <summary>The most pages that a report can have.</summary>
    public const int MaxPagesPerReview = 500;

    /// <summary>The number of reviews.</summary>
    /// <value>1 to 100,000. A larger library begins with the same reviews as a smaller one.</value>
    public required int Reviews { get; init; }

    /// <summary>The number of pages of each report.</summary>
    /// <value>1 to 500 pages of 150 to 450 words.</value>
    public required int PagesPerReview { get; init; }

    /// <summary>Where the random numbers begin: another seed gives another library.</summary>
    /// <value>Any number; 1 by default.</value>
    public int Seed { get; init; } = 1;
}
