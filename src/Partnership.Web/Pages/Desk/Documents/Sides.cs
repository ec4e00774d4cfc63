using System.Collections.Immutable;
using Partnership.Publishing.Comparing;

namespace Partnership.Web.Pages.Desk.Documents;

/// <summary>Two texts side by side.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Remark">What is to be said about them, or null.</param>
/// <param name="Before">The older one.</param>
/// <param name="After">The newer one.</param>
public sealed record Sides(string Name, string? Remark, ImmutableArray<TextRun> Before, ImmutableArray<TextRun> After);
