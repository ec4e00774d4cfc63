using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Media;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk.Media;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Media;

/// <summary>The media library: every file that the person may see.</summary>
public sealed class LibraryModel(MediaReader reader, IServiceProvider services) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Files and pictures";

    /// <inheritdoc />
    public override string Section => MediaLinks.Library;

    /// <summary>Words of the name.</summary>
    [FromQuery(Name = "q")]
    public string? Find { get; set; }

    /// <summary>The kind.</summary>
    [FromQuery]
    public MediaKind Kind { get; set; }

    /// <summary>Whether only files that nothing uses.</summary>
    [FromQuery]
    public bool Unused { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [FromQuery]
    public int Number { get; set; } = 1;

    /// <summary>What is asked for.</summary>
    public MediaQuery Query { get; private set; } = new();

    /// <summary>What there is.</summary>
    public MediaList List { get; private set; } = new(0, 1, 1, []);

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        if (!May(DeskPermission.Read))
            return StatusCode(StatusCodes.Status403Forbidden);
        services.GetRequiredService<MediaTidying>().Begin();
        Query = new MediaQuery { Find = Find, Kind = Kind, OnlyUnused = Unused, Page = Number };
        List = await reader.ListAsync(UserId, Query, cancellationToken);
        return Page();
    }
}
