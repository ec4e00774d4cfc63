using Partnership.Content.Problems;

namespace Partnership.Content.Schema;

/// <summary>The schema has mistakes, and nothing can start without it.</summary>
public sealed class SchemaException(IReadOnlyList<SourceProblem> problems)
    : Exception("The content schema has mistakes:" + string.Concat(problems.Select(p => $"\n  {p}")))
{
    /// <summary>Every mistake that was found, at least one.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; } = problems;
}
