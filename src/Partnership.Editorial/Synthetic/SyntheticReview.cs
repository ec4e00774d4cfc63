using System.Collections.Immutable;
using Partnership.Content.Values;

namespace Partnership.Editorial.Synthetic;

/// <summary>A review that was made up but not stored yet, with what goes with it.</summary>
internal sealed record SyntheticReview
{
    public required int Number { get; init; }

    /// <summary>What a reader sees at once to be no real review.</summary>
    public required string Name { get; init; }

    public required PropertyBag Properties { get; init; }

    /// <summary>Documents below it.</summary>
    public required ImmutableArray<SyntheticAction> Actions { get; init; }

    /// <summary>Of the report, which exists as a row and as page texts only.</summary>
    public required string ReportSha256 { get; init; }

    /// <summary>What a report of so many pages might weigh.</summary>
    public required long ReportBytes { get; init; }

    public required int ReportPages { get; init; }

    /// <summary>How many words the pages of the report have.</summary>
    public required long ReportWords { get; init; }
}

/// <summary>An action on a recommendation of a made-up review.</summary>
internal sealed record SyntheticAction(int Place, string Name, PropertyBag Properties);
