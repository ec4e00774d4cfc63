using Partnership.Web.Desk.Help;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Help;

/// <summary>The contents of the editors' guide.</summary>
public sealed class HelpModel(IServiceProvider services) : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Help";

    /// <inheritdoc />
    public override string Section => EditorsGuide.Root;

    internal EditorsGuide? Guide { get; private set; }

    /// <summary>Shows the contents.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Guide = await EditorsGuide.ReadAsync(services.GetRequiredService<GuideFolder>(), cancellationToken);
}
