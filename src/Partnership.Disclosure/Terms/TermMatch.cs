namespace Partnership.Disclosure.Terms;

/// <summary>Where a term stands in the folded text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Way">How it is written.</param>
internal readonly record struct TermMatch(int Start, int End, TermWay Way);
