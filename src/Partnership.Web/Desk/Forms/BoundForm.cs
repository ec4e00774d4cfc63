using System.Collections.Immutable;
using Partnership.Content.Values;

namespace Partnership.Web.Desk.Forms;

/// <summary>What a form says.</summary>
/// <param name="Properties">The values. A field that can't be read leaves the stored value where it was.</param>
/// <param name="Problems">What is wrong, by field; none when it may be saved.</param>
/// <param name="Missing">What a draft may lack and must have before it can be sent to be checked, by field.</param>
internal sealed record BoundForm(PropertyBag Properties, ImmutableArray<FieldProblem> Problems, ImmutableArray<FieldProblem> Missing);

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Reason">What to do about it, in words for an editor.</param>
internal sealed record FieldProblem(string Field, string Reason);

/// <summary>What a field says: a value, nothing, or something that can't be read.</summary>
/// <param name="Value">The value; null when the field is empty.</param>
/// <param name="Problem">Why it can't be read, or null.</param>
internal readonly record struct FieldReading(PropertyValue? Value, string? Problem = null);
