namespace Partnership.Disclosure.Terms;

/// <summary>One way to write a term: its letters, and where in them a new word begins.</summary>
/// <param name="Letters">Letters and digits, in lower case and without accents.</param>
/// <param name="WordStarts">Places in the letters at which a word begins, other than the first.</param>
/// <param name="IsReversed">Whether the last word stands first, so that a comma may follow it.</param>
/// <param name="NeedsCapital">Whether it is also an everyday word, so that only a capital letter makes it the term.</param>
internal sealed record TermForm(string Letters, IReadOnlySet<int> WordStarts, bool IsReversed, bool NeedsCapital);
