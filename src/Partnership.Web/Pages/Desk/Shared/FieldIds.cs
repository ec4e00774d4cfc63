namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>The id of the element that holds a field, so that a message can lead to it.</summary>
internal static class FieldIds
{
    /// <summary>The id for a field's name, such as <c>recommendations[2].text</c>.</summary>
    public static string Of(string name) => "field_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
