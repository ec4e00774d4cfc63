using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>A page on the way to the desk, before anyone is signed in.</summary>
public abstract class SignInPage : DeskPage
{
    private protected T Get<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>Shows the form again, with what is wrong.</summary>
    protected IActionResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Shows the form again, and says for how long nothing more is looked at.</summary>
    protected IActionResult TooMany(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("", $"There were too many tries. Wait {minutes} {(minutes == 1 ? "minute" : "minutes")}, then try again.");
        return Page();
    }

    /// <summary>Shows the page that says that a link is good no more.</summary>
    protected IActionResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
