using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Detectors;

/// <summary>What a detector found, in places of the folded text.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Confidence">How sure the detector is.</param>
/// <param name="Why">Why, for the person who checks it. Never anything from the text.</param>
internal readonly record struct Candidate(FindingKind Kind, int Start, int End, Confidence Confidence, string Why)
{
    /// <summary>How long it is.</summary>
    public int Length => End - Start;
}
