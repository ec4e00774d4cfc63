using Partnership.Content.Problems;

namespace Partnership.Publishing.Clock;

/// <summary>The list of bank holidays has mistakes, and no deadline may be reckoned with it.</summary>
public sealed class BankHolidayFileException(IReadOnlyList<SourceProblem> problems)
    : Exception("The list of bank holidays has mistakes:" + string.Concat(problems.Select(p => $"\n  {p}")))
{
    /// <summary>Every mistake that was found, at least one.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; } = problems;
}
