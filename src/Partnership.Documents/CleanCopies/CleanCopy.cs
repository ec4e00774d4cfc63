using Partnership.Documents.Examination;

namespace Partnership.Documents.CleanCopies;

/// <summary>A copy without what a reader doesn't see, proved to have the same pages.</summary>
/// <param name="Bytes">The copy.</param>
/// <param name="Removed">What was found in the file and isn't in the copy any more, each kind once.</param>
public sealed record CleanCopy(ReadOnlyMemory<byte> Bytes, IReadOnlyList<FileFindingKind> Removed) : CleanCopyOutcome;
