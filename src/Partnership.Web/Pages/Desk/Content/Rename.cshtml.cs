using Microsoft.AspNetCore.Mvc;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>The name of a document and the last part of its address.</summary>
public sealed class RenameModel(ContentTree tree, RenameDocument rename) : TreePage
{
    /// <inheritdoc />
    public override string Title => $"Rename: {Here.Name}";

    /// <summary>The culture.</summary>
    [FromQuery]
    public string Culture { get; set; } = Cultures.Default;

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public Guid BaseVersionId { get; set; }

    /// <summary>The name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The last part of the address; empty to make it from the name.</summary>
    [BindProperty]
    public string? Segment { get; set; }

    /// <summary>What it is called now.</summary>
    public DocumentNaming Naming { get; private set; } = null!; // set before the page is shown

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(DeskPermission.Write, cancellationToken) || !await FindNamingAsync(cancellationToken))
            return NotFound();
        (BaseVersionId, Name, Segment) = (Naming.VersionId, Naming.Name, Naming.Segment);
        return Page();
    }

    /// <summary>Renames it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || !await FindNamingAsync(cancellationToken))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Give it a name.");
        if (ReadSegment() is not { } segment || !ModelState.IsValid)
            return Unprocessable();
        var outcome = await rename.RunAsync(
            new RenameDocumentOptions { UserId = UserId, DocumentId = Id, Culture = Culture, BaseVersionId = BaseVersionId, Name = Name ?? "", Segment = segment },
            cancellationToken);
        return Answer(
            outcome,
            Naming.PublicPath is null ? "It is renamed." : "It is renamed. The public sees the new name when this version is checked and published.",
            TreeLinks.Open(Id));
    }

    private UrlSegment? ReadSegment()
    {
        if (Here.IsTop)
            return UrlSegment.Parse(Naming.Segment);
        if (string.IsNullOrWhiteSpace(Segment))
            return UrlSegment.FromName(Name ?? "");
        if (UrlSegment.TryParse(Segment.Trim(), out var segment))
            return segment;
        ModelState.AddModelError(nameof(Segment), $"Use lower-case letters, digits and single hyphens, for example: {UrlSegment.FromName(Segment)}");
        return null;
    }

    private async Task<bool> FindNamingAsync(CancellationToken cancellationToken)
    {
        Naming = (await tree.NamingAsync(UserId, Id, Culture, cancellationToken))!; // null is the answer "no"
        return Naming is not null;
    }
}
