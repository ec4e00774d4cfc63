using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>Where a person sets up the app on their phone that shows codes, and gets recovery codes.</summary>
public sealed class SecondFactorModel : AccountPage
{
    private readonly SecondFactorSetup setup;

    /// <summary>Made for a request.</summary>
    public SecondFactorModel(SecondFactorSetup setup) => this.setup = setup;

    /// <inheritdoc />
    public override string Title => Codes.IsEmpty ? "Codes from your phone" : "Your recovery codes";

    /// <summary>The first code of a new app.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The password, or a code of the app so far.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    /// <summary>How the person stands with it.</summary>
    public SecondFactorStatus Status { get; private set; } = new(false, 0, null, false);

    /// <summary>New recovery codes, shown this once.</summary>
    public ImmutableArray<string> Codes { get; private set; } = [];

    /// <summary>Whether the person can do nothing else before.</summary>
    public bool IsAsked => !Visitor.HasSecondFactor && SecondFactorGate.IsAsked(HttpContext, Person);

    /// <summary>Shows how things stand; to whoever has no app yet, what to do.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Status.IsOn && !Visitor.HasSecondFactor)
            return await BeginAnewAsync(cancellationToken);
        if (Status is not { IsOn: false, PendingKey: null })
            return Page();
        await setup.BeginAsync(UserId, cancellationToken);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>The key that waits, as a picture for the app to read. It is made for each request and kept nowhere.</summary>
    public async Task<IActionResult> OnGetPictureAsync([FromServices] PeopleReader people, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Status is { PendingKey: { } key } && MayChange() && await people.FindAsync(UserId, cancellationToken) is { } person
            ? File(AuthenticatorPicture.Of(person.Email, key), "image/png")
            : NotFound();
    }

    /// <summary>Takes the key that waits into use.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!MayChange())
            return await BeginAnewAsync(cancellationToken);
        if (await TryAsync(cancellationToken) is { } wait)
            return TooMany(wait);
        var outcome = await setup.ConfirmAsync(UserId, Code ?? "", cancellationToken);
        if (outcome is SecondFactorOutcome.Refused refused)
            return await RefusedAsync(nameof(Code), refused.Reason, cancellationToken);
        Proved();
        // Every session of the person has ended. This one goes on under a new name, with the second factor.
        var person = Person;
        if (await Get<DeskEntrance>().EnterAsync(HttpContext, UserId, hasSecondFactor: true, "", cancellationToken) is not { } session)
            return LocalRedirect(DeskPaths.SignIn);
        HttpContext.Features.Set(new DeskVisitor(person, session, true));
        return await ShowCodesAsync(outcome, cancellationToken);
    }

    /// <summary>Begins with another app, when the person has proved again who they are.</summary>
    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellationToken)
    {
        if (await TryAsync(cancellationToken) is { } wait)
            return TooMany(wait);
        if (await setup.BeginAgainAsync(UserId, Secret ?? "", Address, cancellationToken) is { } reason)
            return await RefusedAsync(nameof(Secret), reason, cancellationToken);
        Proved();
        return LocalRedirect(DeskPaths.SecondFactor);
    }

    /// <summary>Makes new recovery codes, when the person has proved again who they are.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellationToken)
    {
        if (await TryAsync(cancellationToken) is { } wait)
            return TooMany(wait);
        var outcome = await setup.RenewCodesAsync(UserId, Secret ?? "", Address, cancellationToken);
        if (outcome is SecondFactorOutcome.Refused refused)
            return await RefusedAsync(nameof(Secret), refused.Reason, cancellationToken);
        Proved();
        return await ShowCodesAsync(outcome, cancellationToken);
    }

    // Whoever has a second factor gave it when they signed in. A session without it is older than the app: it may not touch it.
    private bool MayChange() => !Status.IsOn || Visitor.HasSecondFactor;

    private async Task<IActionResult> BeginAnewAsync(CancellationToken cancellationToken)
    {
        await Get<DeskEntrance>().LeaveAsync(HttpContext, cancellationToken);
        return LocalRedirect(DeskPaths.SignIn + "?stale=true");
    }

    private async Task<IActionResult> RefusedAsync(string field, string reason, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ModelState.AddModelError(field, reason);
        return Invalid();
    }

    private async Task<IActionResult> ShowCodesAsync(SecondFactorOutcome outcome, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Codes = outcome is SecondFactorOutcome.On on ? on.RecoveryCodes : [];
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => Status = await setup.FindAsync(UserId, cancellationToken) ?? Status;
}
