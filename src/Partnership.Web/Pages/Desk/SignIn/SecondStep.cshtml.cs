using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People.SigningIn;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>The second step to the desk: a code.</summary>
[StaleForm]
public sealed class SecondStepModel : SignInPage
{
    private const int LongestCode = 40;

    /// <inheritdoc />
    public override string Title => "Enter your code";

    /// <summary>A code of the app, or a recovery code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Shows the form to whoever has passed the first step.</summary>
    public IActionResult OnGet() => Get<PendingSignIn>().Find(HttpContext) is null ? LocalRedirect(DeskPaths.SignIn) : Page();

    /// <summary>Checks the code.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Get<PendingSignIn>().Find(HttpContext) is not { } person)
            return LocalRedirect(DeskPaths.SignIn + "?stale=true");
        if (string.IsNullOrWhiteSpace(Code) || Code.Length > LongestCode)
        {
            ModelState.AddModelError(nameof(Code), "Enter the code that your app shows, or a recovery code.");
            return Invalid();
        }

        var account = $"second:{person.UserId}";
        if (await Get<SignInLimits>().TakeAsync(HttpContext, account, cancellationToken) is { } wait)
            return TooMany(wait);
        return await CheckAsync(person, Code, account, cancellationToken);
    }

    private async Task<IActionResult> CheckAsync(PendingPerson person, string code, string account, CancellationToken cancellationToken)
    {
        switch (await Get<GiveSecondFactor>().RunAsync(person.UserId, person.Stamp, code, VisitorAddress.Of(HttpContext), cancellationToken))
        {
            case SecondStepOutcome.Passed when await Get<DeskEntrance>().EnterAsync(HttpContext, person.UserId, true, person.Email, cancellationToken) is not null:
                Get<SignInLimits>().GiveBack(HttpContext, account);
                return LocalRedirect(person.ReturnUrl);
            case SecondStepOutcome.Wrong:
                ModelState.AddModelError(nameof(Code), "That code is not right, or was used before. Wait for the next one and try again.");
                return Invalid();
            case SecondStepOutcome.Locked:
                ModelState.AddModelError("", "There were too many wrong codes. Wait 15 minutes, then try again.");
                return Invalid();
            default:
                Get<PendingSignIn>().Forget(HttpContext);
                return LocalRedirect(DeskPaths.SignIn + "?stale=true");
        }
    }
}
