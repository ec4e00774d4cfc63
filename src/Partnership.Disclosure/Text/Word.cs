namespace Partnership.Disclosure.Text;

/// <summary>A word of a text: letters, with apostrophes and hyphens between them.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Value">The word, without a possessive ending.</param>
/// <param name="BeginsSentence">Whether a sentence, a line or a list item begins with it.</param>
/// <param name="IsPossessive">Whether <c>'s</c> stands after it.</param>
internal sealed record Word(int Start, string Value, bool BeginsSentence, bool IsPossessive)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Value.Length;

    /// <summary>The word in lower case.</summary>
    public string Lower { get; } = Value.ToLowerInvariant();

    /// <summary>Whether it begins with a capital letter and goes on in small ones.</summary>
    public bool IsCapitalised => char.IsUpper(Value[0]) && (Value.Length == 1 || Value.AsSpan(1).ContainsAnyInRange('a', 'z'));

    /// <summary>Whether it is two capital letters or more and nothing else.</summary>
    public bool IsAllCapitals => Value.Length > 1 && !Value.Any(char.IsLower) && char.IsUpper(Value[0]);
}
