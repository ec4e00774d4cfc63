using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People.Passwords;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>Where a person chooses another password.</summary>
public sealed class PasswordModel : AccountPage
{
    /// <inheritdoc />
    public override string Title => "Change your password";

    /// <summary>The password so far.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes the password; other devices are signed out.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await TryAsync(cancellationToken) is { } wait)
            return TooMany(wait);
        var outcome = await Get<ChangePassword>().RunAsync(UserId, Current ?? "", Password ?? "", Visitor.SessionId, Address, cancellationToken);
        if (outcome is EditorialOutcome.Refused { Reasons: [var reason, ..] })
        {
            if (reason.Code != RefusalCode.NotPermitted)
                Proved();
            ModelState.AddModelError(reason.Code == RefusalCode.NotPermitted ? nameof(Current) : nameof(Password), reason.Reason);
            return Invalid();
        }

        Proved();
        return Answer(outcome, "Your password is changed. Your other devices are signed out.", "/desk/account");
    }
}
