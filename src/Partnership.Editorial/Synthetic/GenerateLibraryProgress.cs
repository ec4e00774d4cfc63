namespace Partnership.Editorial.Synthetic;

/// <summary>How far the generating of a library is. Reported after each group of reviews that is stored for good.</summary>
/// <param name="ReviewsStored">How many reviews are in the store, those of an earlier run included.</param>
/// <param name="Reviews">How many there will be.</param>
public sealed record GenerateLibraryProgress(int ReviewsStored, int Reviews);
