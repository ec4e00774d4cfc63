using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Store;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn.FirstPerson;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>Where the link from the console leads: it makes the first account of an empty desk.</summary>
[StaleForm]
public sealed class FirstUserModel : SignInPage
{
    /// <inheritdoc />
    public override string Title => IsGood ? "Make the first account" : "This link does not work";

    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The name that others read.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The email address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether the link is good.</summary>
    public bool IsGood { get; private set; }

    /// <summary>Shows the form, if the link is good.</summary>
    public IActionResult OnGet() => Check() ? Page() : Gone();

    /// <summary>Makes the account, and uses the link up.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Check())
            return Gone();
        var outcome = await Get<Partnership.Editorial.People.Administration.FirstUser>().CreateAsync(Email?.Trim() ?? "", Name ?? "", Password ?? "", cancellationToken);
        if (outcome is EditorialOutcome.Refused)
            return Refuse(outcome);
        Get<FirstUserLink>().UseUp();
        Message = "Your account is made. Sign in with it.";
        return LocalRedirect(DeskPaths.SignIn);
    }

    private bool Check() => IsGood = Get<FirstUserLink>().IsGood(Token);
}
