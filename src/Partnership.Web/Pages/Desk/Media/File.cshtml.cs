using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Documents.Images;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Media;
using Partnership.Web.Files;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Media;

/// <summary>One file: what it is, what is said about it, what uses it.</summary>
public sealed class FileModel(MediaReader reader, ChangeMedia change, DeleteMedia delete) : DeskPage
{
    private const int PreviewWidth = 640;

    private MediaDetails? details;

    /// <inheritdoc />
    public override string Title => Details.File.FileName;

    /// <inheritdoc />
    public override string Section => MediaLinks.Library;

    /// <summary>The file.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    [BindProperty]
    public string? FileName { get; set; }

    /// <summary>What a picture shows.</summary>
    [BindProperty]
    public string? AltText { get; set; }

    /// <summary>Whether a picture says nothing that the text beside it doesn't.</summary>
    [BindProperty]
    public bool IsDecorative { get; set; }

    /// <summary>The point that stays visible, in percent from the left, as typed.</summary>
    [BindProperty]
    public string? FocusX { get; set; }

    /// <summary>In percent from the top, as typed.</summary>
    [BindProperty]
    public string? FocusY { get; set; }

    /// <summary>The file with everything that uses it.</summary>
    public MediaDetails Details => details ?? throw new InvalidOperationException("The page has not read its file.");

    /// <summary>The address of the picture as pages show it, and its size.</summary>
    public (string Address, int Width, int Height)? Preview
    {
        get
        {
            if (Details.File is not { Width: { } width, Height: { } height } file)
                return null;
            var parameters = new RenditionParameters
            {
                Width = RenditionWidths.For(width).LastOrDefault(w => w <= PreviewWidth, RenditionWidths.Responsive[0]),
                Format = PictureRenditions.FormatsFor(file.MediaType)[^1],
            };
            var size = parameters.SizeFor(width, height);
            return (MediaLinks.Rendition(file.Id, PictureRenditions.NameOf(parameters.Width, parameters.Format)), size.Width, size.Height);
        }
    }

    /// <summary>Shows the file.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var file = Details.File;
        (FileName, AltText, IsDecorative, FocusX, FocusY) = (file.FileName, file.AltText, file.IsDecorative, Percent(file.FocusX), Percent(file.FocusY));
        return Page();
    }

    /// <summary>Keeps what is said about it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var (x, y) = (Part(FocusX, nameof(FocusX)), Part(FocusY, nameof(FocusY)));
        if (Details.File.IsPicture && !IsDecorative && string.IsNullOrWhiteSpace(AltText))
            ModelState.AddModelError(nameof(AltText), "Say what the picture shows, or mark it as decorative.");
        if (!ModelState.IsValid)
            return Unprocessable();
        var outcome = await change.RunAsync(
            new ChangeMediaOptions
            {
                UserId = UserId,
                MediaId = Id,
                FileName = FileName ?? "",
                AltText = AltText,
                IsDecorative = IsDecorative,
                FocusX = x,
                FocusY = y,
            },
            cancellationToken);
        return Answer(outcome, "It is saved.", MediaLinks.Show(Id));
    }

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var outcome = await delete.RunAsync(UserId, Id, cancellationToken);
        if (outcome is EditorialOutcome.Refused)
            await OnGetAsync(cancellationToken);
        return Answer(outcome, "The file is deleted.", MediaLinks.Library);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        details = await reader.FindAsync(UserId, Id, cancellationToken);
        return details is not null;
    }

    private double Part(string? percent, string field)
    {
        if (string.IsNullOrWhiteSpace(percent))
            return 0.5;
        if (int.TryParse(percent.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100)
            return number / 100.0;
        ModelState.AddModelError(field, "Give a whole number from 0 to 100.");
        return 0.5;
    }

    private static string Percent(double part) => Math.Round(part * 100).ToString(CultureInfo.InvariantCulture);
}
