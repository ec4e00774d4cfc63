using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Passwords;
using Partnership.Editorial.Store;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>Where the links of invitations and resets lead. To open it changes nothing: mail scanners open links too.</summary>
[StaleForm]
public sealed class ChoosePasswordModel : SignInPage
{
    private const string Join = "join";
    private const int LongestToken = 2000;

    /// <inheritdoc />
    public override string Title => Account is null ? "This link does not work" : "Choose a password";

    /// <summary>What the link is for: <c>join</c> or <c>reset</c>.</summary>
    [FromRoute]
    public string Kind { get; set; } = "";

    /// <summary>The person.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid AccountId { get; set; }

    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The email address of the account; null when the link is good no more.</summary>
    public string? Account { get; private set; }

    private AccountLink Link => Kind.Equals(Join, StringComparison.OrdinalIgnoreCase) ? AccountLink.Invitation : AccountLink.Reset;

    /// <summary>Shows the form, if the link is good.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : Gone();

    /// <summary>Sets the password. Then the person signs in with it, so that a second factor is asked for as ever.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Get<SignInLimits>().TakeAsync(HttpContext, $"link:{AccountId}", cancellationToken) is { } wait)
            return TooMany(wait);
        if (!await FindAsync(cancellationToken))
            return Gone();
        switch (await Get<SetPasswordByLink>().RunAsync(AccountId, Link, Token ?? "", Password ?? "", cancellationToken))
        {
            case EditorialOutcome.Refused { Reasons: var reasons }:
                foreach (var reason in reasons)
                    ModelState.AddModelError(nameof(Password), reason.Reason);
                return Invalid();
            default:
                Get<KnownDevice>().Remember(HttpContext, Account ?? "");
                Message = "Your password is set. Sign in with it.";
                return LocalRedirect(DeskPaths.SignIn);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Account = Token is { Length: <= LongestToken } token ? await Get<SetPasswordByLink>().CheckAsync(AccountId, Link, token, cancellationToken) : null;
        return Account is not null;
    }
}
