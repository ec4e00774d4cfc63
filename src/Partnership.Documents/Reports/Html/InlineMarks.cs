namespace Partnership.Documents.Reports.Html;

/// <summary>What marks a piece of text.</summary>
/// <param name="IsStrong">Whether it has weight.</param>
/// <param name="IsEmphasis">Whether it is stressed.</param>
/// <param name="IsSuperscript">Whether it is raised.</param>
/// <param name="Href">Where it leads, if anywhere.</param>
internal readonly record struct InlineMarks(bool IsStrong, bool IsEmphasis, bool IsSuperscript, string? Href)
{
    /// <summary>What marks both.</summary>
    internal InlineMarks And(InlineMarks other) => new(
        IsStrong && other.IsStrong,
        IsEmphasis && other.IsEmphasis,
        IsSuperscript && other.IsSuperscript,
        Href == other.Href ? Href : null);
}
