using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.RichText;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Forms;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Edit;

/// <summary>Hints about a text while it is written, for the script of a form.</summary>
public sealed class HintsModel : DeskPage
{
    private const int TextMaxLength = 200_000;
    private const string Plain = "plain";

    /// <inheritdoc />
    public override string Title => "Hints";

    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>The hints about a text.</summary>
    /// <param name="text">The text; none is as good as an empty one, because a field that is empty comes as none.</param>
    /// <param name="format"><c>plain</c>, <c>markdown</c> or <c>html</c>.</param>
    public IActionResult OnPost([FromForm] string? text, [FromForm] string? format)
    {
        if (!May(DeskPermission.Write))
            return StatusCode(StatusCodes.Status403Forbidden);
        text ??= "";
        if (text.Length > TextMaxLength || format is not (Plain or RichTextField.Markdown or RichTextField.Html))
            return BadRequest();
        var hints = format == Plain ? TextHints.OfText(text) : TextHints.OfMarkup(RichTextField.Read(text, format, ""));
        return new JsonResult(new { age = hints.Age, hints = hints.Hints.Select(h => new { advice = h.Advice, excerpt = h.Excerpt }) });
    }
}
