namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>A question with an answer of one line.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">Help.</param>
/// <param name="Value">What was typed.</param>
/// <param name="MaxLength">The most characters.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
public sealed record TextField(string Name, string Label, string Hint, string? Value, int MaxLength, string? Problem)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; init; }
}
