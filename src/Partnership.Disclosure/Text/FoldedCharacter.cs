namespace Partnership.Disclosure.Text;

/// <summary>A character of the folded text and the part of the original that it stands for.</summary>
/// <param name="Value">The character.</param>
/// <param name="Start">Where its part of the original begins.</param>
/// <param name="End">Where its part of the original ends.</param>
internal readonly record struct FoldedCharacter(char Value, int Start, int End);
