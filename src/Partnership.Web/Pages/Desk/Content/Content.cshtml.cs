using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Tree;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Tree;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Content;

/// <summary>The tree of documents: what stands below one, or what was searched for in all of it.</summary>
public sealed class ContentModel(ContentTree tree, TreeSearch search) : DeskPage
{
    private const int LastPage = 100_000;

    /// <inheritdoc />
    public override string Title => Question is not null ? $"Pages called “{Question}”" : List.Here?.Name ?? "Content";

    /// <inheritdoc />
    public override string Section => TreeLinks.Top;

    /// <summary>The document whose children are listed; null for the top.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>Words that are looked for in the names of all documents.</summary>
    [FromQuery(Name = "q")]
    public string? Question { get; set; }

    /// <summary>Words that are looked for in the names of the children.</summary>
    [FromQuery]
    public string? Name { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>The documents.</summary>
    public TreeList List { get; private set; } = null!; // set before the page is shown

    /// <summary>What stands above each document that was searched for.</summary>
    public IReadOnlyDictionary<Guid, ImmutableArray<TreeStep>>? Above { get; private set; }

    /// <summary>Whether the person may do something to the document that is open.</summary>
    public bool MayHere(DeskPermission permission) => List.Here?.May(permission) == true;

    /// <summary>The address of another page of the list.</summary>
    public string PageUrl(int number)
    {
        var query = new[] { ("q", Question), ("name", Name), ("number", number.ToString(CultureInfo.InvariantCulture)) }
            .Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2));
        return (Id is { } id ? TreeLinks.Open(id) : TreeLinks.Top) + QueryString.Create(query).ToUriComponent();
    }

    /// <summary>Lists.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        Number = Math.Clamp(Number, 1, LastPage);
        (Question, Name) = (Cleaned(Question), Cleaned(Name));
        if (Question is { } words)
        {
            (List, Above) = await search.FindAsync(UserId, words, Number, cancellationToken);
            return Page();
        }

        if (await tree.ListAsync(UserId, new TreeQuestion { ParentId = Id, Name = Name, Page = Number }, cancellationToken) is not { } list)
            return NotFound();
        List = list;
        return Page();
    }

    // Names have at most 200 characters; no more words than that are worth looking for.
    private static string? Cleaned(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim() is { Length: > 200 } @long ? @long[..200] : words.Trim();
}
