using Microsoft.AspNetCore.Mvc.ModelBinding;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>A field for one line of text, with what is wrong with it.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">Help, or null.</param>
/// <param name="Value">What is in it.</param>
/// <param name="State">What was found wrong.</param>
public sealed record NameField(string Name, string Label, string? Hint, string? Value, ModelStateDictionary State)
{
    /// <summary>The id of the field.</summary>
    public string Id => FieldIds.Of(Name);

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<string> Errors => State[Name]?.Errors.Select(e => e.ErrorMessage) ?? [];

    /// <summary>The most characters.</summary>
    public int Longest { get; init; } = 200;
}
