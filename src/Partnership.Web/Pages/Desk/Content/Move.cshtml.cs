using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>Where a document could be moved: by looking through the tree or by name. Only places that may hold it can be chosen.</summary>
public sealed class MoveModel(MoveTargets targets) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"Move: {Here.Name}";

    /// <summary>The place that the person looks at; null for the top.</summary>
    [FromQuery]
    public Guid? At { get; set; }

    /// <summary>Words in the name of a place.</summary>
    [FromQuery(Name = "q")]
    public string? Question { get; set; }

    /// <summary>The places.</summary>
    public MoveView View { get; private set; } = null!; // set before the page is shown

    /// <summary>Shows the places.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(DeskPermission.Arrange, cancellationToken) || Here.IsTop)
            return NotFound();
        Question = string.IsNullOrWhiteSpace(Question) ? null : Question.Trim();
        var view = Question is { } words
            ? await targets.SearchAsync(UserId, Id, words, cancellationToken)
            : await targets.BrowseAsync(UserId, Id, At, cancellationToken);
        if (view is null)
            return NotFound();
        View = view;
        return Page();
    }
}
