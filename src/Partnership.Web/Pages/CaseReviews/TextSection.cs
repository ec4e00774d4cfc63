using Microsoft.AspNetCore.Html;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.CaseReviews;

/// <summary>A text of a review under its heading.</summary>
/// <param name="Id">Its place on the page. It has an underscore, which no part of an address has, so that no action's place is the same.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The text.</param>
public sealed record TextSection(string Id, string Title, IHtmlContent Text)
{
    internal static IReadOnlyList<TextSection> Of(ContentPage page, params IEnumerable<(string Alias, string Id, string Title)> sections) =>
    [
        .. from section in sections
           let text = page.Text(section.Alias)
           where text is not null
           select new TextSection(section.Id, section.Title, text),
    ];
}
