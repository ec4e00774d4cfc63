using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Bin;

/// <summary>Asks whether the store shall forget something in the bin.</summary>
public sealed class EraseModel(BinContents contents, BinDocument bin) : DeskPage
{
    /// <inheritdoc />
    public override string Title => $"Erase: {Entry.Name}";

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What is in the bin.</summary>
    public BinEntry Entry { get; private set; } = null!; // set before the page is shown

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && Entry.MayErase ? Page() : NotFound();

    /// <summary>Erases it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken)
        ? Answer(await bin.EraseAsync(UserId, Id, cancellationToken), $"“{Entry.Name}” is erased.", TreeLinks.Bin)
        : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Entry = (await contents.ReadAsync(UserId, cancellationToken)).Entries.FirstOrDefault(e => e.Id == Id)!; // null is the answer "no"
        return Entry is not null;
    }
}
