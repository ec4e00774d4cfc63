using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Desk.SignIn.SingleSignOn;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>Leads to the organisation's own sign-in. A link and no form: browsers that keep our policy send no form to another site.</summary>
public sealed class SingleModel : PageModel
{
    /// <summary>Leads there, with where to come back to.</summary>
    /// <param name="returnUrl">The page of the desk to go on to.</param>
    public IActionResult OnGet(string? returnUrl) =>
        HttpContext.RequestServices.GetRequiredService<IOptions<SingleSignOnOptions>>().Value.IsOn
            ? Challenge(new AuthenticationProperties { RedirectUri = LocalReturn.Of(returnUrl) }, SingleSignOnHost.Scheme)
            : NotFound();
}
