using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Home;

/// <summary>What a person finds when they come to the desk.</summary>
public sealed class DeskHomeModel : DeskPage
{
    /// <inheritdoc />
    public override string Title => "Your desk";

    /// <inheritdoc />
    public override string Section => "/desk";
}
