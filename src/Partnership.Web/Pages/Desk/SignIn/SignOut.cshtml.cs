using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Web.Desk;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>Ends the session. Only the form in the frame does it: a link that somebody else has written does not.</summary>
[StaleForm]
public sealed class SignOutModel : PageModel
{
    /// <summary>Nothing ends by being looked at.</summary>
    public IActionResult OnGet() => LocalRedirect(DeskPaths.Root);

    /// <summary>Ends the session in the store, and takes the cookies away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await HttpContext.RequestServices.GetRequiredService<DeskEntrance>().LeaveAsync(HttpContext, cancellationToken);
        return LocalRedirect(DeskPaths.SignIn);
    }
}
