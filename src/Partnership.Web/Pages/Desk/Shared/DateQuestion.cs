namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>The question for a day.</summary>
/// <param name="Name">The name that the three fields begin with.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">Help, or null for an example.</param>
/// <param name="Value">What was typed.</param>
public sealed record DateQuestion(string Name, string Label, string? Hint, DateFields Value);
