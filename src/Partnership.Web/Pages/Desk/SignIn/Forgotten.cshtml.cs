using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People.Administration;
using Partnership.Web.Desk.Mail;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>For people who have forgotten their password. It answers the same whether anyone has the address or not.</summary>
[StaleForm]
public sealed class ForgottenModel : SignInPage
{
    /// <inheritdoc />
    public override string Title => IsSent ? "Check your email" : "Choose a new password";

    /// <summary>The email address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether the form was sent.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Puts the address where it is looked at later.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryParse(Email, out var email))
        {
            ModelState.AddModelError(nameof(Email), "Enter an email address, like name@example.org.");
            return Invalid();
        }

        var mark = KnownDevice.MarkOf(email.Value);
        if (await Get<SignInLimits>().TakeAsync(HttpContext, $"forgotten:{mark}", cancellationToken) is { } wait)
            return TooMany(wait);
        if (Get<SignInLimits>().MaySendLink(mark))
            Get<ForgottenPasswords>().Add(email.Value);
        IsSent = true;
        return Page();
    }
}
