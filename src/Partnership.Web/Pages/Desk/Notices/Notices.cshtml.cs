using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Notices;
using Partnership.Web.Desk;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Notices;

/// <summary>What a person was told.</summary>
public sealed class NoticesModel : DeskPage
{
    private const int Most = 100;

    private readonly NoticeReader reader;
    private readonly MarkNotices mark;

    /// <summary>Made for a request.</summary>
    public NoticesModel(NoticeReader reader, MarkNotices mark)
    {
        this.reader = reader;
        this.mark = mark;
    }

    /// <inheritdoc />
    public override string Title => "Notices";

    /// <summary>The newest notices.</summary>
    public ImmutableArray<NoticeEntry> Notices { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Notices = await reader.ListAsync(UserId, Most, cancellationToken);

    /// <summary>Marks one as read and leads to where it goes on.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid notice, CancellationToken cancellationToken)
    {
        if ((await reader.ListAsync(UserId, Most, cancellationToken)).FirstOrDefault(n => n.Id == notice) is not { } found)
            return NotFound();
        await mark.ReadAsync(UserId, notice, cancellationToken);
        return LocalRedirect(found.Link);
    }

    /// <summary>Marks one as read.</summary>
    public async Task<IActionResult> OnPostReadAsync(Guid notice, CancellationToken cancellationToken)
    {
        await mark.ReadAsync(UserId, notice, cancellationToken);
        return LocalRedirect(DeskPaths.Notices);
    }

    /// <summary>Marks all as read.</summary>
    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellationToken)
    {
        await mark.ReadAsync(UserId, null, cancellationToken);
        return LocalRedirect(DeskPaths.Notices);
    }
}
