using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Settings;

/// <summary>How one kind of finding is treated, and what the desk says of it.</summary>
public sealed record KindSettings
{
    /// <summary>The kind.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>Whether it is looked for.</summary>
    public required bool IsOn { get; init; }

    /// <summary>How much harm it would do.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Its name for people: <c>NHS number</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A sentence for the desk: what it is and what to do.</summary>
    public required string Explanation { get; init; }
}
