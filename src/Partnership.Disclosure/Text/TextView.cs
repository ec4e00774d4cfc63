namespace Partnership.Disclosure.Text;

/// <summary>A text as the detectors read it, folded to plain characters, and the way back to the original.</summary>
internal sealed class TextView
{
    private readonly List<FoldedCharacter> characters;
    private IReadOnlyList<Word>? words;
    private string? spaced;

    /// <summary>A view of a text.</summary>
    public TextView(string original)
    {
        Original = original;
        characters = TextFolder.Fold(original);
        Text = string.Create(characters.Count, characters, static (span, list) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = list[i].Value;
        });
        Lower = Text.ToLowerInvariant();
    }

    /// <summary>The text as it came.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The folded text in lower case; as long as <see cref="Text"/>.</summary>
    public string Lower { get; }

    /// <summary>The folded text with spaces for underscores, which part the words of a file's name; as long as <see cref="Text"/>.</summary>
    public string Spaced => spaced ??= Text.Replace('_', ' ');

    /// <summary>Its words.</summary>
    public IReadOnlyList<Word> Words => words ??= WordReader.Read(Text);

    /// <summary>Where a stretch of the folded text begins in the original.</summary>
    public int OriginalStart(int start) => characters[start].Start;

    /// <summary>Where a stretch of the folded text ends in the original.</summary>
    public int OriginalEnd(int end) => characters[end - 1].End;

    /// <summary>What stands before a place, in lower case.</summary>
    /// <param name="index">The place.</param>
    /// <param name="length">How many characters at most.</param>
    public ReadOnlySpan<char> Before(int index, int length) => Lower.AsSpan(Math.Max(0, index - length), Math.Min(index, length));

    /// <summary>What stands after a place, in lower case.</summary>
    /// <param name="index">The place.</param>
    /// <param name="length">How many characters at most.</param>
    public ReadOnlySpan<char> After(int index, int length) => Lower.AsSpan(index, Math.Min(length, Lower.Length - index));

    /// <summary>The character at a place; a space outside the text.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : ' ';

    /// <summary>Whether a stretch is not part of a longer word or number.</summary>
    public bool IsWhole(int start, int end) => !char.IsLetterOrDigit(At(start - 1)) && !char.IsLetterOrDigit(At(end));
}
