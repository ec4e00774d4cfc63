using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Desk.Help;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Help;

/// <summary>One task of the editors' guide.</summary>
public sealed class HelpTaskModel(IServiceProvider services) : DeskPage
{
    /// <inheritdoc />
    public override string Title => Current.Title;

    /// <inheritdoc />
    public override string Section => EditorsGuide.Root;

    internal GuideTask Current { get; private set; } = new("", "Help", HtmlString.Empty);

    internal GuideTask? Previous { get; private set; }

    internal GuideTask? Next { get; private set; }

    /// <summary>Shows the task.</summary>
    public async Task<IActionResult> OnGetAsync(string task, CancellationToken cancellationToken)
    {
        if (await EditorsGuide.ReadAsync(services.GetRequiredService<GuideFolder>(), cancellationToken) is not { Tasks: var tasks }
            || tasks.FirstOrDefault(t => t.Slug == task) is not { } current)
            return NotFound();
        var place = tasks.IndexOf(current);
        Current = current;
        Previous = tasks.ElementAtOrDefault(place - 1);
        Next = tasks.ElementAtOrDefault(place + 1);
        return Page();
    }
}
