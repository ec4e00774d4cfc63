using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Bin;

/// <summary>Asks whether the store shall forget everything in the bin. Whoever says so types how much that is.</summary>
public sealed class EmptyBinModel(BinContents contents, BinDocument bin) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Empty the bin";

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>How many items the person says there are.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>The bin.</summary>
    public BinView Bin { get; private set; } = null!; // set before the page is shown

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Bin = await contents.ReadAsync(UserId, cancellationToken);
        return Bin.MayEmpty && Bin.Entries.Length > 0 ? Page() : NotFound();
    }

    /// <summary>Empties it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Bin = await contents.ReadAsync(UserId, cancellationToken);
        if (!Bin.MayEmpty)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (int.TryParse(Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return Answer(await bin.EmptyAsync(UserId, count, cancellationToken), "The bin is empty.", TreeLinks.Bin);
        ModelState.AddModelError(nameof(Count), "Type how many items there are in the bin, as a number.");
        return Unprocessable();
    }
}
