using System.Collections.Immutable;

namespace Partnership.Editorial.Copying;

/// <summary>What came of copying a store.</summary>
/// <param name="Rows">How many rows were copied.</param>
/// <param name="Files">How many files were copied.</param>
/// <param name="Problems">What is not the same in both, or could not be copied, in words for whoever runs the site. None when both are equal.</param>
public sealed record CopyReport(long Rows, int Files, ImmutableArray<string> Problems);

/// <summary>How far a copy is.</summary>
/// <param name="Part">What is being copied or compared.</param>
/// <param name="Done">How much of it.</param>
/// <param name="Total">Of how much.</param>
public sealed record CopyProgress(string Part, int Done, int Total);
