namespace Partnership.Disclosure;

/// <summary>What the check is told about one case. None of it is kept by the check.</summary>
public sealed record CaseWords
{
    /// <summary>A case about which nothing is known.</summary>
    public static readonly CaseWords None = new();

    /// <summary>Words that must not appear: real names, nicknames, places. As they were entered, in the clear.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Names that may appear: the made-up name of the child, the independent lead, other named professionals.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
