namespace Partnership.Search.Querying;

/// <summary>A part of what somebody typed.</summary>
/// <param name="Text">The word or phrase as it was typed, without its marks.</param>
internal sealed record QueryClause(string Text)
{
    /// <summary>Whether it stood in quotation marks: these words, side by side, as they are.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether a minus or NOT stood before it: results must not have it.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether results must have it: a phrase, or a word with a plus or AND.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a star stood behind it: words that begin with it.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>The clause as it would be typed again.</summary>
    public override string ToString() =>
        $"{(IsExcluded ? "-" : IsRequired && !IsPhrase ? "+" : "")}{(IsPhrase ? $"\"{Text}\"" : Text)}{(IsPrefix ? "*" : "")}";
}
