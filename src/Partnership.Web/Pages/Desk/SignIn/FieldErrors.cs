using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>What a form says beside a field that must be filled in again.</summary>
internal static class FieldErrors
{
    /// <summary>Whether something is wrong with a field.</summary>
    public static bool HasError(this IHtmlHelper html, string field) =>
        html.ViewData.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    /// <summary>The id of the message beside a field; null when there is none.</summary>
    public static string? ErrorId(this IHtmlHelper html, string field) => html.HasError(field) ? FieldIds.Of(field) + "_error" : null;
}
