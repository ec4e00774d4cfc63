using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>The order of what stands below a document: by buttons, by numbers, or by dragging. One button saves it.</summary>
public sealed class SortModel(ContentTree tree, ArrangeDocuments arrange) : TreePage
{
    private IReadOnlyDictionary<Guid, string> names = ImmutableDictionary<Guid, string>.Empty;

    /// <inheritdoc />
    public override string Title => $"Order: {Here.Name}";

    /// <summary>What stands below, in the order that is shown.</summary>
    public ImmutableArray<TreeStep> Children { get; private set; } = [];

    /// <summary>Whether the order that is shown is not saved yet.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>The order, for the form.</summary>
    public string Order => string.Join(',', Children.Select(c => c.Id));

    /// <summary>Shows the order.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(DeskPermission.Arrange, cancellationToken))
            return NotFound();
        Children = await tree.ChildNamesAsync(UserId, Id, cancellationToken);
        return Page();
    }

    /// <summary>Shows another order, without saving it.</summary>
    public async Task<IActionResult> OnPostArrangeAsync(string? order, string? step, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(DeskPermission.Arrange, cancellationToken))
            return NotFound();
        await LoadAsync(cancellationToken);
        // What was put there or taken away meanwhile is left to saving, which says so.
        Children = [.. SortedList.Step(Asked(order), step).Where(names.ContainsKey).Distinct().Select(id => new TreeStep(id, names[id]))];
        IsUnsaved = true;
        return Page();
    }

    /// <summary>Saves the order.</summary>
    public async Task<IActionResult> OnPostAsync(string? order, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        var outcome = await arrange.SortAsync(UserId, Id, Asked(order), cancellationToken);
        if (outcome is EditorialOutcome.Refused)
            await LoadAsync(cancellationToken);
        return Answer(outcome, "The new order is saved.", TreeLinks.Open(Id));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Children = await tree.ChildNamesAsync(UserId, Id, cancellationToken);
        names = Children.ToDictionary(c => c.Id, c => c.Name);
    }

    private ImmutableArray<Guid> Asked(string? order) => SortedList.Apply(SortedList.Read(order), SortedList.ReadPlaces(Request.Form));
}
