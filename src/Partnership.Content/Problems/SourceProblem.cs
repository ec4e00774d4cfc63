namespace Partnership.Content.Problems;

/// <summary>A mistake in a file that a person wrote, told so that they can find and mend it.</summary>
/// <param name="File">The file, relative to the folder that was read.</param>
/// <param name="Line">The line of the mistake, counted from 1; 1 when it concerns the file as a whole.</param>
/// <param name="Reason">What is wrong, in a sentence for the person who wrote the file.</param>
public sealed record SourceProblem(string File, int Line, string Reason)
{
    /// <summary>The problem as <c>file:line: reason</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
