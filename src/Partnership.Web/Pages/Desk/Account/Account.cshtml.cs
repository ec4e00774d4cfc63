using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>What a person sees and changes about their own account.</summary>
public sealed class AccountModel : DeskPage
{
    private const string Path = "/desk/account";

    private readonly DeskSessions sessions;
    private readonly PeopleReader people;

    /// <summary>Made for a request.</summary>
    public AccountModel(DeskSessions sessions, PeopleReader people)
    {
        this.sessions = sessions;
        this.people = people;
    }

    /// <inheritdoc />
    public override string Title => "Your account";

    /// <summary>The new name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The person, as administrators see them.</summary>
    public PersonEntry? Entry { get; private set; }

    /// <summary>The sign-ins that go on.</summary>
    public ImmutableArray<SessionEntry> Sessions { get; private set; } = [];

    /// <summary>The session of this request.</summary>
    public Guid ThisSession => HttpContext.Features.Get<DeskVisitor>()?.SessionId ?? Guid.Empty;

    /// <summary>The name of a role.</summary>
    public string RoleName(PersonRole role) => Catalogue.Role(role.Role)?.Name ?? role.Role;

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(Person.Name, cancellationToken);

    /// <summary>Changes the name.</summary>
    public async Task<IActionResult> OnPostNameAsync([FromServices] ChangeName change, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(UserId, Name, cancellationToken);
        if (outcome is EditorialOutcome.Done)
            return Answer(outcome, "Your name is changed.", Path);
        await ShowAsync(Name, cancellationToken);
        foreach (var reason in ((EditorialOutcome.Refused)outcome).Reasons)
            ModelState.AddModelError(nameof(Name), reason.Reason);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Signs another device out.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken)
    {
        if (session == ThisSession)
        {
            await HttpContext.RequestServices.GetRequiredService<DeskEntrance>().LeaveAsync(HttpContext, cancellationToken);
            return LocalRedirect(DeskPaths.SignIn);
        }

        if (await sessions.EndAsync(UserId, session, null, UserId, Person.Name, cancellationToken) == 0)
            return NotFound();
        Message = "That device is signed out.";
        return LocalRedirect(Path);
    }

    /// <summary>Signs all other devices out.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAsync(UserId, null, ThisSession, UserId, Person.Name, cancellationToken);
        Message = "All your other devices are signed out.";
        return LocalRedirect(Path);
    }

    private async Task<IActionResult> ShowAsync(string? name, CancellationToken cancellationToken)
    {
        var limits = HttpContext.RequestServices.GetRequiredService<IOptions<DeskOptions>>().Value;
        var now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Name = name;
        Entry = await people.FindAsync(UserId, cancellationToken);
        // Those that nobody can go on with any more are not signed in, although nobody has ended them.
        Sessions = [.. (await sessions.ListAsync(UserId, cancellationToken)).Where(s => now - s.LastSeenAt <= limits.IdleTimeout && now - s.StartedAt <= limits.AbsoluteTimeout)];
        return Page();
    }
}
