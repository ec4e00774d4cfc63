namespace Partnership.Content.Items;

/// <summary>A page that stays readable but is marked as withdrawn.</summary>
/// <param name="When">When it was marked, in UTC.</param>
/// <param name="Explanation">Why, in words for the public.</param>
public sealed record Withdrawal(DateTimeOffset When, string Explanation);
