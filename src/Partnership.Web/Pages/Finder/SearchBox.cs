namespace Partnership.Web.Pages.Finder;

/// <summary>A box to type in.</summary>
/// <param name="FormId">The id of the form; it has an underscore, which no part of an address has.</param>
/// <param name="Action">Where the form leads.</param>
/// <param name="Label">What the box is called.</param>
/// <param name="Text">What was typed before.</param>
public sealed record SearchBox(string FormId, string Action, string Label, string Text = "")
{
    /// <summary>What can be typed, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it offers words while somebody types.</summary>
    public bool Suggests { get; init; } = true;

    /// <summary>Whether results on the same page answer it: <c>true</c>, or null, so that the attribute is left out.</summary>
    public string? IsFinder { get; init; }

    /// <summary>The id of the field.</summary>
    public string FieldId => FormId + "_q";
}
