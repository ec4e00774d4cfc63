namespace Partnership.Search.Highlighting;

/// <summary>A word in a text that was looked for.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">Which of the words that were looked for it stands for.</param>
internal readonly record struct Mark(int Start, int End, int Word);
