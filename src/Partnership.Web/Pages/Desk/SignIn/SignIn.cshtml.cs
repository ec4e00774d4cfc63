using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People.SigningIn;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Desk.SignIn.SingleSignOn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>The first step to the desk.</summary>
[StaleForm]
public sealed class SignInModel : SignInPage
{
    private const int LongestEmail = 254;

    /// <inheritdoc />
    public override string Title => "Sign in";

    /// <summary>Where to go on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether single sign-on did not lead to the desk.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Refused { get; set; }

    /// <summary>Whether a form came too late.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Stale { get; set; }

    /// <summary>The email address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Single sign-on, as it is set.</summary>
    public SingleSignOnOptions SingleSignOn => HttpContext.RequestServices.GetRequiredService<IOptions<SingleSignOnOptions>>().Value;

    /// <summary>Shows the form, or leads on somebody who is signed in.</summary>
    public IActionResult OnGet() => PersonOrNull is null ? Page() : LocalRedirect(LocalReturn.Of(ReturnUrl));

    /// <summary>Checks email address and password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = Email?.Trim() ?? "";
        if (email.Length is 0 or > LongestEmail)
            ModelState.AddModelError(nameof(Email), "Enter your email address.");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password.");
        return ModelState.IsValid ? await CheckAsync(email, Password ?? "", cancellationToken) : Invalid();
    }

    private async Task<IActionResult> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        var limits = Get<SignInLimits>();
        var device = Get<KnownDevice>().NameFor(HttpContext, email);
        var account = device is null ? $"account:{KnownDevice.MarkOf(email)}" : $"device:{device}";
        if (await limits.TakeAsync(HttpContext, account, cancellationToken) is { } wait)
            return TooMany(wait);
        var outcome = await Get<SignInWithPassword>().RunAsync(
            new PasswordAttempt { Email = email, Password = password, Address = VisitorAddress.Of(HttpContext), IsKnownDevice = device is not null }, cancellationToken);
        if (outcome is SignInOutcome.Passed passed
            && await Get<DeskEntrance>().AfterFirstStepAsync(
                HttpContext, new PendingPerson(passed.UserId, passed.Stamp, email, LocalReturn.Of(ReturnUrl)), passed.NeedsSecondFactor, false, cancellationToken) is { } next)
        {
            limits.GiveBack(HttpContext, account);
            return next;
        }

        ModelState.AddModelError("", "Your email address or password is not right. After ten wrong tries, an account is locked for 15 minutes.");
        return Invalid();
    }
}
