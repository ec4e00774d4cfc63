using Partnership.Content.Problems;

namespace Partnership.Editorial.Import;

/// <summary>What came of bringing in starting content.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Everything is in the store and public.</summary>
    /// <param name="Documents">How many documents.</param>
    /// <param name="Files">How many files.</param>
    public sealed record Imported(int Documents, int Files) : ImportOutcome;

    /// <summary>The store has content already, so nothing was touched.</summary>
    public sealed record Skipped : ImportOutcome;

    /// <summary>The content has mistakes, so nothing was stored.</summary>
    /// <param name="Problems">Every mistake.</param>
    public sealed record Refused(IReadOnlyList<SourceProblem> Problems) : ImportOutcome;
}
