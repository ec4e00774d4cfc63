using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;

namespace Partnership.Web.Pages.Desk.People;

/// <summary>One person: roles, and what administrators can do for them.</summary>
public sealed class PersonDetailsModel : PeoplePage
{
    private readonly PeopleReader people;
    private readonly BranchReader branches;

    /// <summary>Made for a request.</summary>
    public PersonDetailsModel(PeopleReader people, BranchReader branches)
    {
        this.people = people;
        this.branches = branches;
    }

    /// <inheritdoc />
    public override string Title => Entry?.Name ?? "People";

    /// <summary>The person's id.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The roles that stay, as <see cref="RoleField"/> writes them.</summary>
    [BindProperty]
    public IReadOnlyList<string> Kept { get; set; } = [];

    /// <summary>A role to add; empty for none.</summary>
    [BindProperty]
    public string? AddedRole { get; set; }

    /// <summary>The part of the site that the added role is for; null for the whole.</summary>
    [BindProperty]
    public Guid? AddedBranch { get; set; }

    /// <summary>The person.</summary>
    public PersonEntry? Entry { get; private set; }

    /// <summary>The parts of the site.</summary>
    public ImmutableArray<BranchEntry> Branches { get; private set; } = [];

    /// <summary>Whether the page is about the person who looks at it.</summary>
    public bool IsOneself => Id == UserId;

    /// <summary>A role with where it is for.</summary>
    public string Describe(PersonRole role) =>
        role.BranchId is { } branch ? $"{RoleName(role.Role)}, only in ‘{Branches.FirstOrDefault(b => b.Id == branch)?.Name ?? "a part that is gone"}’" : $"{RoleName(role.Role)}, in the whole site";

    /// <summary>Shows the person.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Gives and takes roles.</summary>
    public Task<IActionResult> OnPostRolesAsync([FromServices] ChangePerson change, CancellationToken cancellationToken)
    {
        var roles = Kept.Select(RoleField.Parse).ToImmutableArray();
        if (!string.IsNullOrEmpty(AddedRole))
            roles = roles.Add(new PersonRole(AddedRole, AddedBranch));
        return DoAsync(() => change.RolesAsync(UserId, Id, roles, cancellationToken), "The roles are changed.", cancellationToken);
    }

    /// <summary>Shuts the person out.</summary>
    public Task<IActionResult> OnPostDisableAsync([FromServices] ChangePerson change, CancellationToken cancellationToken) =>
        DoAsync(() => change.DisableAsync(UserId, Id, cancellationToken), "The account is disabled. The person is signed out everywhere.", cancellationToken);

    /// <summary>Lets the person in again.</summary>
    public Task<IActionResult> OnPostEnableAsync([FromServices] ChangePerson change, CancellationToken cancellationToken) =>
        DoAsync(() => change.EnableAsync(UserId, Id, cancellationToken), "The account is enabled.", cancellationToken);

    /// <summary>Lets the person begin anew.</summary>
    public Task<IActionResult> OnPostResetAsync([FromServices] ResetPerson reset, CancellationToken cancellationToken) =>
        DoAsync(() => reset.RunAsync(UserId, Id, cancellationToken), "The account is reset. The email with a link is on its way.", cancellationToken);

    /// <summary>Mails the invitation again.</summary>
    public Task<IActionResult> OnPostInviteAgainAsync([FromServices] InvitePerson invite, CancellationToken cancellationToken) =>
        DoAsync(() => invite.AgainAsync(UserId, Id, cancellationToken), "The invitation is on its way again.", cancellationToken);

    private async Task<IActionResult> DoAsync(Func<Task<EditorialOutcome>> change, string message, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        return Answer(await change(), message, PathOf(Id));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Entry = await people.FindAsync(Id, cancellationToken);
        Branches = await branches.ListAsync(cancellationToken);
        return Entry is not null;
    }
}
