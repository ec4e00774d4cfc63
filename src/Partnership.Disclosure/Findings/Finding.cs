namespace Partnership.Disclosure.Findings;

/// <summary>Something in a text that may tell who somebody is.</summary>
public sealed record Finding
{
    /// <summary>What it looks like.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>As it stands in the text; for a forbidden term, only its first letter and stars, so that it may be stored and shown.</summary>
    public required string Text { get; init; }

    /// <summary>Where it begins in the text that was checked.</summary>
    /// <value>UTF-16 code units from 0.</value>
    public required int Start { get; init; }

    /// <summary>How long it is in the text that was checked.</summary>
    /// <value>UTF-16 code units; at least 1.</value>
    public required int Length { get; init; }

    /// <summary>Why it was found, in a sentence for the person who checks it. Never a forbidden term.</summary>
    public required string Why { get; init; }

    /// <summary>How sure the check is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>How much harm it would do if it is what it looks like.</summary>
    public required Severity Severity { get; init; }

    /// <summary>
    /// The same for the same thing among the same words, wherever they stand: what was said of a finding holds for the same one in
    /// a new file. 64 lower-case hexadecimal digits.
    /// </summary>
    public required string Key { get; init; }
}
