using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Web.Desk;

namespace Partnership.Web.Pages.Desk.People;

/// <summary>Where people are invited.</summary>
public sealed class InviteModel : PeoplePage
{
    private readonly InvitePerson invite;
    private readonly BranchReader branches;

    /// <summary>Made for a request.</summary>
    public InviteModel(InvitePerson invite, BranchReader branches)
    {
        this.invite = invite;
        this.branches = branches;
    }

    /// <inheritdoc />
    public override string Title => "Invite somebody";

    /// <summary>The name that others will read.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The email address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The roles that were ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary>The part of the site that they are for; null for the whole.</summary>
    [BindProperty]
    public Guid? Branch { get; set; }

    /// <summary>The parts of the site.</summary>
    public ImmutableArray<BranchEntry> Branches { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Branches = await branches.ListAsync(cancellationToken);

    /// <summary>Makes the account, and has the invitation mailed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Branches = await branches.ListAsync(cancellationToken);
        var limited = AllRoles.Where(CanBeLimited).Select(r => r.Alias).ToHashSet();
        var outcome = await invite.RunAsync(
            UserId,
            new InvitePersonOptions
            {
                Name = Name ?? "",
                Email = Email ?? "",
                Roles = [.. Roles.Select(r => new PersonRole(r, limited.Contains(r) ? Branch : null))],
            },
            cancellationToken);
        if ((Name + Email).Any(char.IsControl))
            Suspicion.Of(HttpContext, Suspicion.ControlCharacters);
        return Answer(outcome, $"{Name?.Trim()} is invited. The email is on its way.", ListPath);
    }
}
