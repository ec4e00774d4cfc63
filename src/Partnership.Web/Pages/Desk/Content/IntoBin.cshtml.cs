using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>Asks whether a document shall go into the bin, and says what that would touch.</summary>
public sealed class IntoBinModel(ConsequenceReader consequences, BinDocument bin) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"Put into the bin: {Here.Name}";

    /// <summary>What it would touch.</summary>
    public Consequences Consequences { get; private set; } = null!; // set before the page is shown

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && Here.May(DeskPermission.Arrange) && !Here.IsTop ? Page() : NotFound();

    /// <summary>Puts it there.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        var outcome = await bin.RunAsync(UserId, Id, cancellationToken);
        return Answer(outcome, $"“{Here.Name}” is in the bin.", Here.Above is [.., var above] ? TreeLinks.Open(above.Id) : TreeLinks.Top);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || await consequences.FindAsync(UserId, Id, cancellationToken) is not { } found)
            return false;
        Consequences = found;
        return true;
    }
}
